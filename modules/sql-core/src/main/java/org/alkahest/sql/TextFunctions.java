package org.alkahest.sql;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Concat;
import org.alkahest.sql.tree.Expression;

/** Functions of text. They count characters, from 1. NULL gives NULL, unless it is said otherwise. */
public final class TextFunctions {
    private TextFunctions() {}

    static TextExpr lowered(Expression text) {
        return Calls.of("lower", Types.TEXT, List.of(text));
    }

    // ------------------------------------------------------------------------------------------------ joining

    /** Several texts in a row; NULL if one of them is NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static TextExpr concat(Expr<String> first, Expr<String> second, Expr<String>... more) {
        return Types.TEXT.of(new Concat(nodes(first, second, more)));
    }

    /** Several texts in a row, where NULL is the empty text; never NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static TextExpr concatSkippingNulls(Expr<String> first, Expr<String> second, Expr<String>... more) {
        Expression empty = Values.literal("", Types.varchar(1)).node();
        List<Expression> texts = new ArrayList<>();
        for (Expression text : nodes(first, second, more)) {
            texts.add(Calls.call("coalesce", Types.TEXT.type(), List.of(text, empty)));
        }
        return Types.TEXT.of(new Concat(texts));
    }

    /** Several texts with a separator between them, leaving out those that are NULL; empty if all are. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static TextExpr concatWith(String separator, Expr<String> first, Expr<String> second, Expr<String>... more) {
        List<Expression> texts = nodes(first, second, more);
        texts.add(0, Values.value(separator).node());
        return Calls.of("concat_ws", Types.TEXT, texts);
    }

    private static List<Expression> nodes(Expr<?> first, Expr<?> second, Expr<?>[] more) {
        List<Expression> nodes = new ArrayList<>(List.of(first.node(), second.node()));
        for (Expr<?> one : more) {
            nodes.add(one.node());
        }
        return nodes;
    }

    // ------------------------------------------------------------------------------------------------ parts

    /** The first characters, as many as there are. */
    public static TextExpr left(Expr<String> text, int length) {
        return Calls.of("left", Types.TEXT, text, counted(length));
    }

    /** The last characters, as many as there are. */
    public static TextExpr right(Expr<String> text, int length) {
        return Calls.of("right", Types.TEXT, text, counted(length));
    }

    /**
     * One of the parts between separators; empty where there are fewer.
     *
     * @param separator not empty
     * @param number of the part, from 1
     */
    public static TextExpr splitPart(Expr<String> text, String separator, int number) {
        if (separator.isEmpty() || number < 1) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "Part " + number + " of a text split at \"" + separator + "\" was asked for.",
                            "Parts are counted from 1, and nothing is split at an empty text.",
                            "Give a separator, and 1 or more."));
        }
        return Calls.of("split_part", Types.TEXT, text, Values.value(separator), Values.value(number));
    }

    /** Where a text occurs first; 0 where it does not. Whether case counts is up to the collation. */
    public static NumExpr<Integer> position(String part, Expr<String> text) {
        return position(Values.value(part), text);
    }

    /** As {@link #position(String, Expr)}. */
    public static NumExpr<Integer> position(Expr<String> part, Expr<String> text) {
        return Calls.of("position", Types.INTEGER, part, text);
    }

    // ------------------------------------------------------------------------------------------------ forms

    /** Filled up at the beginning to a length, or cut off at the end to that length. */
    public static TextExpr lpad(Expr<String> text, int length, char fill) {
        return Calls.of("lpad", Types.TEXT, text, counted(length), Values.value(String.valueOf(fill)));
    }

    /** Filled up at the end to a length, or cut off there to that length. */
    public static TextExpr rpad(Expr<String> text, int length, char fill) {
        return Calls.of("rpad", Types.TEXT, text, counted(length), Values.value(String.valueOf(fill)));
    }

    /** Without spaces at the beginning. */
    public static TextExpr ltrim(Expr<String> text) {
        return Calls.of("ltrim", Types.TEXT, text);
    }

    /** Without spaces at the end. */
    public static TextExpr rtrim(Expr<String> text) {
        return Calls.of("rtrim", Types.TEXT, text);
    }

    /** The text so many times in a row; empty for zero. */
    public static TextExpr repeat(Expr<String> text, int times) {
        return Calls.of("repeat", Types.TEXT, text, counted(times));
    }

    /** The characters in the opposite order. */
    public static TextExpr reverse(Expr<String> text) {
        return Calls.of("reverse", Types.TEXT, text);
    }

    /** The Unicode code point of the first character. Of the empty text it is what the database says. */
    public static NumExpr<Integer> codePoint(Expr<String> text) {
        return Calls.of("ascii", Types.INTEGER, text);
    }

    /** The text of one character, given by its Unicode code point. */
    public static TextExpr character(NumExpr<Integer> codePoint) {
        return Calls.of("char", Types.TEXT, codePoint);
    }

    private static NumExpr<Integer> counted(int number) {
        if (number < 0) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A text of " + number + " characters, or so many times, was asked for.",
                            "Databases disagree about what a negative number means there.",
                            "Give zero or more."));
        }
        return Values.value(number);
    }
}
