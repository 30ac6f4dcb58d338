package org.alkahest.tools.diagram;

import org.alkahest.dialect.reflect.ReflectedTable;

/**
 * The place of a table in a picture, in pixels from the top left corner.
 *
 * @param id of the element
 */
record Box(ReflectedTable table, String id, double x, double y, double width, double height) {
    /** Of the line with the name. */
    static final double HEAD = 28;

    /** Of the line of a column. */
    static final double ROW = 19;

    /** Below the last column. */
    static final double FOOT = 6;

    private static final double CHARACTER = 7.3;
    private static final double MARKS = 34;
    private static final int LONGEST_NAME = 36;
    private static final int LONGEST_TYPE = 26;

    /** A box somewhere, as large as the table needs. */
    static Box of(ReflectedTable table, String id) {
        double widest = Words.width(title(table)) * (CHARACTER + 0.9) + 30;
        for (var column : table.columns()) {
            int characters = Words.width(name(column.name())) + Words.width(type(column.typeName(), column.nullable()));
            widest = Math.max(widest, MARKS + characters * CHARACTER + 34);
        }
        return new Box(
                table, id, 0, 0, Math.ceil(widest), HEAD + table.columns().size() * ROW + FOOT);
    }

    Box at(double left, double top) {
        return new Box(table, id, left, top, width, height);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** The middle of the line of a column, from the top of the box; of the head if there is no such column. */
    double rowOf(String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return HEAD + i * ROW + ROW / 2;
            }
        }
        return HEAD / 2;
    }

    static String title(ReflectedTable table) {
        return Words.shortened(table.name().toString(), LONGEST_NAME);
    }

    static String name(String column) {
        return Words.shortened(column, LONGEST_NAME);
    }

    /** Of a type, with a question mark where a value may be missing. */
    static String type(String typeName, boolean nullable) {
        return Words.shortened(typeName, LONGEST_TYPE) + (nullable ? "?" : "");
    }
}
