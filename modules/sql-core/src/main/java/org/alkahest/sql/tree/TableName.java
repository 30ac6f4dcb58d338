package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, view or sequence.
 *
 * @param schema the schema; null for the connection's own
 */
public record TableName(@Nullable String schema, String name) {
    public TableName {
        Identifiers.checked(name);
        if (schema != null) {
            Identifiers.checked(schema);
        }
    }

    public static TableName of(String name) {
        return new TableName(null, name);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + '.' + name;
    }
}
