package org.alkahest.dialect.h2;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.bulk.InsertRequest;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.MultiRowValues;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT … FROM FINAL TABLE (INSERT … VALUES (…), (…), …)}, matched by keys that come with the rows or by the order of
 * generated ones: see {@code docs/adr/0022-mariadb-and-h2-sort-generated-keys.md}.
 */
final class H2Inserts implements InsertReturning {
    private static final String COLUMN = "select is_identity, identity_increment, identity_cycle, column_default,"
            + " (select count(*) from information_schema.triggers g where g.event_object_schema = c.table_schema"
            + " and g.event_object_table = c.table_name and g.event_manipulation = 'INSERT'"
            + " and g.action_timing <> 'AFTER')"
            + " from information_schema.columns c"
            + " where table_schema = coalesce(cast(? as varchar), current_schema) and table_name = ? and column_name = ?";
    private static final String SEQUENCE = "select increment, cycle_option from information_schema.sequences"
            + " where sequence_schema = ? and sequence_name = ?";
    private static final Pattern NEXT_VALUE =
            Pattern.compile("NEXT VALUE FOR \"((?:[^\"]|\"\")+)\"\\.\"((?:[^\"]|\"\")+)\"");

    private final IdentifierRules identifiers;

    H2Inserts(IdentifierRules identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    public List<RowsWay> ways(InsertRequest request) {
        return MultiRowValues.ways(request);
    }

    @Override
    public GeneratedKeys generatedKeys(Catalog catalog, TableName table, @Nullable String column) {
        List<GeneratedKeys> found = catalog.query(
                COLUMN,
                row -> {
                    if (row.getInt(5) > 0) {
                        return GeneratedKeys.unordered("a trigger may change them before they are inserted");
                    }
                    return row.getString(1).equals("YES")
                            ? counting(row.getLong(2), row.getString(3))
                            : ofDefault(catalog, row.getString(4));
                },
                table.schema() == null ? null : identifiers.stored(table.schema()),
                identifiers.stored(table.name()),
                column == null ? null : identifiers.stored(column));
        return found.size() == 1 ? found.get(0) : GeneratedKeys.unordered("the catalog does not list the column");
    }

    private static GeneratedKeys ofDefault(Catalog catalog, @Nullable String value) {
        Matcher sequence = NEXT_VALUE.matcher(value == null ? "" : value);
        List<GeneratedKeys> found = sequence.matches()
                ? catalog.query(
                        SEQUENCE,
                        row -> counting(row.getLong(1), row.getString(2)),
                        unquoted(sequence.group(1)),
                        unquoted(sequence.group(2)))
                : List.of();
        return found.size() == 1
                ? found.get(0)
                : GeneratedKeys.unordered("its column neither counts nor takes the next value of a sequence");
    }

    private static String unquoted(String name) {
        return name.replace("\"\"", "\"");
    }

    private static GeneratedKeys counting(long increment, String cycle) {
        if (cycle.equals("YES")) {
            return GeneratedKeys.unordered("its sequence begins again at its end");
        }
        return increment < 0 ? GeneratedKeys.falling() : GeneratedKeys.rising(increment);
    }
}
