package org.alkahest.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.TextExpression;
import org.alkahest.sql.tree.TextPart;
import org.alkahest.sql.tree.TextQuery;
import org.jspecify.annotations.Nullable;

/** A statement written as SQL text. Every method gives a new statement. */
public final class TextStatement implements Statement {
    private final List<NamedParameters.Piece> pieces;
    private final Map<String, Expression> bound;

    private TextStatement(List<NamedParameters.Piece> pieces, Map<String, Expression> bound) {
        this.pieces = pieces;
        this.bound = bound;
    }

    static TextStatement of(String sql) {
        return new TextStatement(NamedParameters.parse(sql), Map.of());
    }

    /**
     * Gives every {@code :name} in the text a value; null is SQL NULL.
     *
     * @throws StatementException ALK-1008 if the text has no such parameter
     */
    public <T> TextStatement bind(String name, @Nullable T value, Family<T, ?> family) {
        return bind(name, Arguments.nullable(family.type(), value));
    }

    /** Puts an expression, such as a parameter, in the place of every {@code :name}. */
    public TextStatement bind(String name, Expr<?> expression) {
        return bind(name, expression.node());
    }

    private TextStatement bind(String name, Expression expression) {
        if (pieces.stream().noneMatch(piece -> piece.parameter() && piece.text().equals(name))) {
            throw new StatementException(
                    ErrorCode.PARAMETER_UNKNOWN,
                    ErrorText.of(
                            "The SQL text has no parameter \":" + name + "\".",
                            "It has " + names() + ".",
                            "Correct the name, or write :" + name + " into the text."));
        }
        Map<String, Expression> more = new HashMap<>(bound);
        more.put(name, expression);
        return new TextStatement(pieces, more);
    }

    private List<String> names() {
        return pieces.stream()
                .filter(NamedParameters.Piece::parameter)
                .map(piece -> ":" + piece.text())
                .distinct()
                .toList();
    }

    /** A column that the text yields, to be given to {@link #yields}. */
    public static <T, F extends Expr<T>> F column(String name, Family<T, F> family) {
        var text = new TextExpression(List.of(new TextPart.Verbatim(name)), family.type());
        return family.of(new Label(text, name));
    }

    /**
     * Says what the text yields: its columns, in their order, as columns of tables or of {@link #column}.
     *
     * @param selection one column, or a {@linkplain Rows#row row} of several
     */
    public <R> TextRows<R> yields(Selection<R> selection) {
        return new TextRows<>(this, selection);
    }

    @Override
    public TextQuery node() {
        return node(List.of());
    }

    TextQuery node(List<TextQuery.Column> columns) {
        List<TextPart> parts = new ArrayList<>(pieces.size());
        for (NamedParameters.Piece piece : pieces) {
            parts.add(piece.parameter() ? embedded(piece.text()) : new TextPart.Verbatim(piece.text()));
        }
        return new TextQuery(parts, columns);
    }

    private TextPart embedded(String name) {
        Expression expression = bound.get(name);
        if (expression == null) {
            throw new StatementException(
                    ErrorCode.PARAMETER_UNKNOWN,
                    ErrorText.of(
                            "The parameter \":" + name + "\" of the SQL text has no value.",
                            "Every :name outside quotes and comments is a parameter.",
                            "Give it with .bind(\"" + name + "\", value, type), or write \\: for a colon."));
        }
        return new TextPart.Embedded(expression);
    }
}
