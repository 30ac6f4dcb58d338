package com.example.hsqldb.alkahest;

import java.util.List;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.bulk.InsertRequest;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.MultiRowValues;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.tree.TableName;

/**
 * {@code INSERT … VALUES (…), (…), …}, after which the driver tells the columns that it was asked for of every row. They find
 * their rows by keys that came with them, or by generated ones, which HSQLDB numbers in the order of VALUES.
 */
final class HsqldbInserts implements InsertReturning {
    private static final String COLUMN = "select identity_increment, identity_cycle,"
            + " (select count(*) from information_schema.triggers g where g.event_object_schema = c.table_schema"
            + " and g.event_object_table = c.table_name and g.event_manipulation = 'INSERT'"
            + " and g.action_timing <> 'AFTER')"
            + " from information_schema.columns c where table_schema = coalesce(cast(? as varchar(128)), current_schema)"
            + " and table_name = ? and column_name = ? and is_identity = 'YES'";

    private final IdentifierRules identifiers;

    HsqldbInserts(IdentifierRules identifiers) {
        this.identifiers = identifiers;
    }

    // sample: ways
    @Override
    public List<RowsWay> ways(InsertRequest request) {
        return MultiRowValues.toldByDriver(request);
    }
    // end

    // sample: keys
    /** Looks for what upsets the order: a trigger that changes keys before they are stored, and numbers that begin again. */
    @Override
    public GeneratedKeys generatedKeys(Catalog catalog, TableName table, String column) {
        List<GeneratedKeys> found = catalog.query(
                COLUMN,
                row -> {
                    if (row.getInt(3) > 0) {
                        return GeneratedKeys.unordered("a trigger may change them before they are inserted");
                    }
                    if (!row.getString(2).equals("NO")) {
                        return GeneratedKeys.unordered("its numbers begin again at their end");
                    }
                    long increment = row.getLong(1);
                    return increment < 0 ? GeneratedKeys.falling() : GeneratedKeys.rising(increment);
                },
                table.schema() == null ? null : identifiers.stored(table.schema()),
                identifiers.stored(table.name()),
                column == null ? null : identifiers.stored(column));
        return found.size() == 1 ? found.get(0) : GeneratedKeys.unordered("the catalog lists no such identity column");
    }
    // end
}
