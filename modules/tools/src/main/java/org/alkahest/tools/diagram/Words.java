package org.alkahest.tools.diagram;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;

/** What is said of tables and columns in all forms, in one line each and without characters that do not show. */
final class Words {
    private Words() {}

    /** A text on one line; what does not show, and what terminals obey, is replaced. */
    static String shown(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL -> shown.append(c == '\n' || c == '\t' || c == '\r' ? ' ' : '\ufffd');
                case Character.FORMAT,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> shown.append('\ufffd');
                default -> shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** A text of at most so many characters. */
    static String shortened(String text, int most) {
        String shown = shown(text);
        return shown.codePointCount(0, shown.length()) <= most
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, most - 1)) + '…';
    }

    /** How wide a text is in columns of a terminal, where letters of the Far East take two. */
    static int width(String text) {
        return text.codePoints().map(Words::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
        return wide ? 2 : 1;
    }

    static boolean isKey(ReflectedTable table, ReflectedColumn column) {
        PrimaryKey key = table.primaryKey();
        return key != null && key.columns().contains(column.name());
    }

    static boolean refers(ReflectedTable table, ReflectedColumn column) {
        return table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    }

    static boolean isUnique(ReflectedTable table, List<String> columns) {
        PrimaryKey key = table.primaryKey();
        return (key != null && key.columns().equals(columns))
                || table.uniqueKeys().stream()
                        .anyMatch(unique -> unique.columns().equals(columns))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.where() == null
                                && index.items().stream()
                                        .map(item -> String.valueOf(item.column()))
                                        .toList()
                                        .equals(columns));
    }

    /** What a column has besides its type. */
    static List<String> details(ReflectedTable table, ReflectedColumn column) {
        List<String> details = new ArrayList<>();
        if (isKey(table, column)) {
            details.add("primary key");
        }
        var identity = column.identity();
        if (identity != null) {
            details.add(identity.always() ? "always generated" : "generated");
        }
        String text = column.defaultText();
        if (text != null) {
            details.add("default " + shown(text));
        }
        var computed = column.computed();
        if (computed != null) {
            details.add("as " + shown(computed.text()) + (computed.stored() ? " stored" : ""));
        }
        if (column.setOnUpdate()) {
            details.add("set on update");
        }
        return details;
    }

    /** A foreign key in the words of SQL, without its name. */
    static String foreignKey(ForeignKey key) {
        return shown(String.join(", ", key.columns())) + " → "
                + shown(key.target().toString()) + " ("
                + shown(String.join(", ", key.targetColumns())) + ")"
                + action(" on delete ", key.onDelete())
                + action(" on update ", key.onUpdate());
    }

    private static String action(String words, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : words + action.sql();
    }
}
