package org.alkahest.dialect.render;

import java.util.regex.Pattern;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.BindList;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Parameter;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TextExpression;
import org.alkahest.sql.tree.TextPart;
import org.alkahest.sql.type.WrappedType;

/**
 * Expressions inside definitions, which are compiled without having been lifted: their values are literals, and their
 * columns can only be the table's own.
 */
final class Definitions {
    private static final Pattern LITERAL = Pattern.compile(
            "-?[0-9]+([.][0-9]+)?|'([^'\\\\]|''|\\\\.)*'|(?i:current_timestamp)([(][0-9][)])?|(?i:true|false)|null");

    private Definitions() {}

    /** A value that stands in a definition. */
    static Literal literal(Bind bind) {
        if (bind.value() instanceof Parameter parameter) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "The parameter \"" + parameter.name() + "\" stands in a definition.",
                            "What a default, a check or an index says is written into the database's catalog,"
                                    + " where no value comes later.",
                            "Use a value in its place."));
        }
        return new Literal(bind.type(), bind.value());
    }

    /** The values of an IN list that stands in a definition, in parentheses. */
    static void list(BindList list, SqlWriter out) {
        String separator = "(";
        for (Object value : list.values()) {
            out.sql(separator).literal(new Literal(list.type(), value));
            separator = ", ";
        }
        out.sql(list.values().isEmpty() ? "(null)" : ")");
    }

    /** Whether DEFAULT takes the expression without parentheses. */
    static boolean isPlainDefault(Expression expression) {
        return (expression instanceof Bind bind && !WrappedType.isIn(bind.type()))
                || (expression instanceof Literal literal && !WrappedType.isIn(literal.type()))
                || (expression instanceof Call call && CallRenderer.isWithoutParentheses(call))
                || (expression instanceof TextExpression text && isLiteral(text));
    }

    /** A value or the clock, which a user wrote or a database tells: in parentheses some databases keep it as something else. */
    private static boolean isLiteral(TextExpression text) {
        return text.parts().size() == 1
                && text.parts().get(0) instanceof TextPart.Verbatim verbatim
                && LITERAL.matcher(verbatim.sql()).matches();
    }
}
