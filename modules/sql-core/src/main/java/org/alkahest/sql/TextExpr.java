package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Concat;
import org.alkahest.sql.tree.CustomExpression;
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

    /** As {@link #like(String)}, where upper and lower case are the same, at least those of ASCII letters. */
    default Condition ilike(String pattern) {
        return TextFunctions.lowered(node()).like(TextFunctions.lowered(Arguments.value(type(), pattern)));
    }

    /** As {@link #contains}, where upper and lower case are the same, at least those of ASCII letters. */
    default Condition icontains(String text) {
        Expression pattern = TextFunctions.lowered(Arguments.value(type(), "%" + LikePattern.escaped(text) + "%"))
                .node();
        return Condition.of(new Like(TextFunctions.lowered(node()).node(), pattern, LikePattern.ESCAPE, false));
    }

    /**
     * Whether a part of the text matches a regular expression, as {@link java.util.regex.Matcher#find()}. Case counts. What
     * stands in the expression is the database's dialect of it; {@code ^ $ . * + ? | ( ) [ ]} mean the same in all.
     */
    default Condition matches(String regex) {
        return matches(Values.value(regex));
    }

    /** As {@link #matches(String)}. */
    default Condition matches(Expr<String> regex) {
        return Calls.of("regexp_like", Types.BOOLEAN, this, regex);
    }

    /** Every part that matches a regular expression replaced by a text, in which no character is special. */
    default TextExpr replaceMatches(String regex, String replacement) {
        return Calls.of("regexp_replace", Types.TEXT, this, Values.value(regex), Values.value(replacement));
    }

    /** Every occurrence of a text replaced by another; of the empty text there is none. */
    default TextExpr replace(String text, String replacement) {
        return Calls.of("replace", Types.TEXT, this, Values.value(text), Values.value(replacement));
    }

    /**
     * The text, compared and ordered by a collation of the database.
     *
     * @param collation its name, which each database chooses for itself
     * @throws org.alkahest.sql.error.StatementException ALK-1010 if it cannot be a name
     */
    default TextExpr collate(String collation) {
        return family().of(new CustomExpression(new Collation(node(), collation), type()));
    }

    private Condition match(String pattern, @Nullable Character escape, boolean negated) {
        return Condition.of(new Like(node(), Arguments.value(type(), pattern), escape, negated));
    }

    /** This text with another at its end; NULL if one of them is NULL. */
    default TextExpr concat(String text) {
        return joined(Arguments.value(type(), text));
    }

    /** This text with another at its end; NULL if one of them is NULL. */
    default TextExpr concat(Expr<String> text) {
        return joined(text.node());
    }

    private TextExpr joined(Expression text) {
        return Types.TEXT.of(new Concat(
                node() instanceof Concat chain ? Arguments.appended(chain.operands(), text) : List.of(node(), text)));
    }
}
