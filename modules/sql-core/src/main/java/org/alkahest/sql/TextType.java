package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.SqlType;

/** Types whose values are text. */
public record TextType(SqlType<String> type) implements Family<String, TextExpr> {

    @Override
    public TextExpr of(Expression node) {
        return new Handles.Text(node, type);
    }
}
