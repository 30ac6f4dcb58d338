package org.alkahest.dialect.mariadb;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.bulk.InsertRequest;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.MultiRowValues;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.mysql.family.FilledTable;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT … VALUES (…), (…), … RETURNING}, matched by keys that come with the rows or by the order of generated ones: see
 * {@code docs/adr/0022-mariadb-and-h2-sort-generated-keys.md}.
 */
final class MariadbInserts implements InsertReturning {
    private static final Pattern NEXT_VALUE =
            Pattern.compile("nextval\\(((?:`(?:[^`]|``)+`\\.)?`(?:[^`]|``)+`)\\)", Pattern.CASE_INSENSITIVE);

    @Override
    public List<RowsWay> ways(InsertRequest request) {
        if (!request.inParameterOrder() || !request.updatesOnConflict()) {
            return MultiRowValues.ways(request);
        }
        List<ColumnRef> key = request.conflictKey();
        return key.isEmpty() || key.stream().anyMatch(MariadbInserts::isText)
                ? List.of()
                : List.of(MultiRowValues.byGivenKey("values", request, key).whereDistinct(request.values(key)));
    }

    /** Texts that are equal to the database may differ, and a row that is there keeps its own. */
    private static boolean isText(ColumnRef column) {
        return !(column.type() instanceof BasicType<?> basic)
                || basic.kind() == TypeKind.VARCHAR
                || basic.kind() == TypeKind.CHAR
                || basic.kind() == TypeKind.TEXT;
    }

    @Override
    public GeneratedKeys generatedKeys(Catalog catalog, TableName table, @Nullable String column) {
        FilledTable found = FilledTable.find(catalog, table, column);
        if (found == null) {
            return GeneratedKeys.unordered("the catalog does not list the table");
        }
        String unknown = found.unknown(catalog, "show grants");
        if (unknown != null) {
            return GeneratedKeys.unordered(unknown);
        }
        return found.isAutoIncrement() ? GeneratedKeys.rising(1) : ofDefault(catalog, found.defaultValue());
    }

    private static GeneratedKeys ofDefault(Catalog catalog, @Nullable String value) {
        Matcher sequence = NEXT_VALUE.matcher(value == null ? "" : value);
        if (!sequence.matches()) {
            return GeneratedKeys.unordered("its column neither counts nor takes the next value of a sequence");
        }
        return catalog.query(
                        "select increment, cycle_option from " + sequence.group(1),
                        row -> row.getBoolean(2)
                                ? GeneratedKeys.unordered("its sequence begins again at its end")
                                : row.getLong(1) < 0 ? GeneratedKeys.falling() : GeneratedKeys.rising(1))
                .get(0);
    }
}
