package org.alkahest.tools.code;

import java.util.List;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.PrimaryKey;

/** What is left out when tables are compared: a class does not say the names of primary keys, nor what only one database has. */
final class Unnamed {
    private Unnamed() {}

    static ReflectedTable primaryKey(ReflectedTable table) {
        PrimaryKey key = table.primaryKey();
        return new ReflectedTable(
                table.name(),
                table.kind(),
                table.temporary(),
                table.columns(),
                key == null ? null : new PrimaryKey(null, key.columns()),
                table.foreignKeys(),
                table.indexes(),
                table.uniqueKeys(),
                table.checks(),
                List.of(),
                table.comment(),
                table.options(),
                table.query());
    }
}
