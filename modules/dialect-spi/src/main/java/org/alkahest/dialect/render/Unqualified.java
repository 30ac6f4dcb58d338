package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.TextQuery;

/** Takes the qualifiers off columns where only one table can be meant. */
final class Unqualified {
    private static final Rewriter REWRITER = new Rewriter() {
        @Override
        public Node columnRef(ColumnRef node) {
            return new CustomExpression(new ColumnName(node), node.type());
        }

        /** A subquery keeps its qualifiers: more than one table is in sight there. */
        @Override
        public Node select(SelectQuery node) {
            return node;
        }

        @Override
        public Node set(SetQuery node) {
            return node;
        }

        @Override
        public Node text(TextQuery node) {
            return node;
        }
    };

    private Unqualified() {}

    static Expression columns(Expression expression) {
        return REWRITER.expression(expression);
    }

    static List<Expression> columns(List<Expression> expressions) {
        List<Expression> unqualified = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            unqualified.add(columns(expression));
        }
        return unqualified;
    }
}
