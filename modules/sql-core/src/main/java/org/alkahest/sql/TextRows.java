package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.TextExpression;
import org.alkahest.sql.tree.TextQuery;

/** A query written as SQL text, with typed columns. */
public final class TextRows<R> implements QueryStatement<R> {
    private final Selection<R> selection;
    private final TextQuery query;

    TextRows(TextStatement text, Selection<R> selection) {
        this.selection = selection;
        this.query =
                text.node(selection.columns().stream().map(TextRows::column).toList());
    }

    private static TextQuery.Column column(Expression expression) {
        if (expression instanceof ColumnRef column) {
            return new TextQuery.Column(column.name(), column.type());
        }
        if (expression instanceof Label label && label.operand() instanceof TextExpression text) {
            return new TextQuery.Column(label.name(), text.type());
        }
        throw new StatementException(
                ErrorCode.INVALID_STATEMENT,
                ErrorText.of(
                        "SQL text was said to yield " + Handles.described(expression, ExpressionType.of(expression))
                                + ".",
                        "Text yields columns with a name and a type.",
                        "Use columns of a table, or TextStatement.column(name, type)."));
    }

    @Override
    public TextQuery node() {
        return query;
    }

    @Override
    public Selection<R> selection() {
        return selection;
    }

    @Override
    public List<Expression> outputs() {
        return selection.columns();
    }
}
