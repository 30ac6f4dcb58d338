package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.type.SqlType;

/**
 * A foreign key as a join sees it.
 *
 * @param columns the referring columns, in order
 * @param types their types
 * @param target the table referred to
 * @param targetColumns the columns referred to, as many, in the same order
 */
public record TableReference(
        List<String> columns, List<SqlType<?>> types, TableName target, List<String> targetColumns) {
    public TableReference {
        columns = List.copyOf(columns);
        types = List.copyOf(types);
        targetColumns = List.copyOf(targetColumns);
    }
}
