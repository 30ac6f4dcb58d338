package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SqlWriter;

/** DEFAULT of a column, with the space before it. All but plain values and the clock stand in parentheses. */
public record DefaultClause(Expression expression) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        write(isPlain(), out);
    }

    /** Whether every database takes the expression: a value, or a text that is nothing but one. */
    public boolean isPlain() {
        return Definitions.isPlainDefault(expression);
    }

    /** Writes the clause for databases that take nothing but a value without parentheses. */
    public static void withParentheses(DefaultClause clause, SqlWriter out) {
        clause.write(!(clause.expression instanceof Call) && clause.isPlain(), out);
    }

    /** Writes the clause for databases that take some values only in parentheses, and all values in them. */
    public static void inParentheses(DefaultClause clause, SqlWriter out) {
        clause.write(false, out);
    }

    private void write(boolean plain, SqlWriter out) {
        out.sql(plain ? " default " : " default (")
                .node(Unqualified.columns(expression))
                .sql(plain ? "" : ")");
    }
}
