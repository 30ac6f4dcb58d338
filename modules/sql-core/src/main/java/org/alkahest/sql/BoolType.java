package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.SqlType;

/** Types whose values are true or false. */
public record BoolType(SqlType<Boolean> type) implements Family<Boolean, Condition> {

    @Override
    public Condition of(Expression node) {
        return new Handles.Bool(node, type);
    }
}
