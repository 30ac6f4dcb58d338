package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Concat;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Like;
import org.jspecify.annotations.Nullable;

/** An expression whose value is text. */
public interface TextExpr extends Ordered<String, TextExpr> {

    @Override
    default Family<String, TextExpr> family() {
        return new TextType(type());
    }

    /** A pattern match: {@code %} stands for any text and {@code _} for any character. */
    default Condition like(String pattern) {
        return match(pattern, null, false);
    }

    default Condition like(Expr<String> pattern) {
        return Condition.of(new Like(node(), pattern.node(), null, false));
    }

    /** As {@link #like(String)}; {@code escape} makes the character behind it an ordinary one. */
    default Condition like(String pattern, char escape) {
        return match(pattern, escape, false);
    }

    default Condition notLike(String pattern) {
        return match(pattern, null, true);
    }

    /** Whether the text begins with exactly this text; {@code %} and {@code _} in it are ordinary characters. */
    default Condition startsWith(String text) {
        return match(LikePattern.escaped(text) + "%", LikePattern.ESCAPE, false);
    }

    /** Whether the text ends with exactly this text; {@code %} and {@code _} in it are ordinary characters. */
    default Condition endsWith(String text) {
        return match("%" + LikePattern.escaped(text), LikePattern.ESCAPE, false);
    }

    /** Whether exactly this text occurs; {@code %} and {@code _} in it are ordinary characters. */
    default Condition contains(String text) {
        return match("%" + LikePattern.escaped(text) + "%", LikePattern.ESCAPE, false);
    }

    private Condition match(String pattern, @Nullable Character escape, boolean negated) {
        return Condition.of(new Like(node(), Arguments.value(type(), pattern), escape, negated));
    }

    default TextExpr concat(String text) {
        return joined(Arguments.value(type(), text));
    }

    default TextExpr concat(Expr<String> text) {
        return joined(text.node());
    }

    private TextExpr joined(Expression text) {
        return Types.TEXT.of(new Concat(List.of(node(), text)));
    }
}
