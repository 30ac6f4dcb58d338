package org.alkahest.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.Source;

/**
 * The columns of a query as others see them.
 *
 * @param names unique, as many as there are expressions
 */
record Outputs(List<Expression> expressions, List<String> names) {

    static Outputs of(List<Expression> expressions) {
        List<String> names = new ArrayList<>(expressions.size());
        Set<String> taken = new HashSet<>();
        for (Expression expression : expressions) {
            String natural = naturalName(expression, names.size());
            String name = natural;
            for (int i = 1; !taken.add(name); i++) {
                name = natural + '_' + i;
            }
            names.add(name);
        }
        return new Outputs(List.copyOf(expressions), List.copyOf(names));
    }

    private static String naturalName(Expression expression, int index) {
        if (expression instanceof Label label) {
            return label.name();
        }
        return expression instanceof ColumnRef column ? column.name() : "column_" + (index + 1);
    }

    /** The column of a source with these outputs that the selected expression became. */
    <T, F extends Expr<T>> F column(Source source, InFamily<T, F> selected) {
        Expression node = selected.node();
        for (int i = 0; i < expressions.size(); i++) {
            if (Places.isSame(expressions.get(i), node)) {
                return selected.family().of(new ColumnRef(source, names.get(i), selected.type()));
            }
        }
        throw new StatementException(
                ErrorCode.COLUMN_NOT_SELECTED,
                ErrorText.of(
                        "\"" + source + "\" has no column for " + selected + ".",
                        "Its columns are addressed by the very expressions that were selected: " + names + ".",
                        "Keep the expression in a variable, select it in the query, and ask for that one."));
    }
}
