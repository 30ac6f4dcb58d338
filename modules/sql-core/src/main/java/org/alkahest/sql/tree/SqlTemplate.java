package org.alkahest.sql.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL text with holes for expressions: {@code {0}} is the first of them, {@code {*}} all of them with commas between. An
 * expression that fills a place between parentheses and commas stands as it is; elsewhere it is put into parentheses where
 * it needs them. The whole should be a call or stand in parentheses itself, since it is taken for one value. Immutable.
 */
public final class SqlTemplate {
    private static final int ALL = -1;

    private final List<Part> parts;

    /** A text, or a hole: the number of an argument, and whether it stands alone between parentheses and commas. */
    private record Part(String text, int argument, boolean alone) {
        static Part text(String text) {
            return new Part(text, ALL, false);
        }

        boolean isText() {
            return !text.isEmpty();
        }
    }

    private SqlTemplate(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if a brace is not closed, or holds neither a number nor an asterisk
     */
    public static SqlTemplate of(String template) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            String hole = close < 0 ? "" : template.substring(open + 1, close);
            if (!hole.matches("[0-9]|\\*")) {
                throw new IllegalArgumentException(
                        "\"" + template + "\" has a hole that is neither {0} to {9} nor {*}");
            }
            if (open > at) {
                parts.add(Part.text(template.substring(at, open)));
            }
            parts.add(new Part("", hole.equals("*") ? ALL : hole.charAt(0) - '0', isAlone(template, open, close)));
            at = close + 1;
        }
        if (at < template.length()) {
            parts.add(Part.text(template.substring(at)));
        }
        return new SqlTemplate(parts);
    }

    private static boolean isAlone(String template, int open, int close) {
        String before = template.substring(0, open).stripTrailing();
        String after = template.substring(close + 1).stripLeading();
        return (before.endsWith("(") || before.endsWith(",")) && (after.startsWith(")") || after.startsWith(","));
    }

    /** Whether a form is the mere name of a function, and no template. */
    public static boolean isName(String form) {
        return form.matches("[A-Za-z_][A-Za-z0-9_.]*");
    }

    /** How many arguments the template has holes for, at least. */
    public int arguments() {
        return parts.stream().mapToInt(part -> part.argument() + 1).max().orElse(0);
    }

    /**
     * Writes the template with its holes filled.
     *
     * @param arguments as many as there are holes for, or more
     */
    public void render(List<Expression> arguments, SqlWriter out) {
        for (Part part : parts) {
            if (part.isText()) {
                out.sql(part.text());
            } else if (part.argument() == ALL) {
                out.list(arguments, ", ");
            } else if (part.alone()) {
                out.node(arguments.get(part.argument()));
            } else {
                out.operand(arguments.get(part.argument()), Precedence.PRIMARY);
            }
        }
    }
}
