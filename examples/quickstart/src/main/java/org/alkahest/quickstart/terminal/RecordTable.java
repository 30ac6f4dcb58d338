package org.alkahest.quickstart.terminal;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Records as lines of aligned columns, under the names of their components. */
public final class RecordTable {
    private RecordTable() {}

    /** A line of headings, a rule and a line for each record; empty if there is none. All are of one class. */
    public static List<String> lines(List<? extends Record> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        RecordComponent[] components = records.get(0).getClass().getRecordComponents();
        List<List<String>> columns = Arrays.stream(components)
                .map(component -> column(component, records))
                .toList();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < records.size() + 2; row++) {
            List<String> cells = new ArrayList<>();
            for (List<String> column : columns) {
                cells.add(column.get(row));
            }
            lines.add(String.join("  ", cells).stripTrailing());
        }
        return lines;
    }

    private static List<String> column(RecordComponent component, List<? extends Record> records) {
        String heading = component.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        List<String> cells = records.stream().map(row -> cell(component, row)).toList();
        int width = Math.max(
                CellWidth.of(heading),
                cells.stream().mapToInt(CellWidth::of).max().orElse(0));
        boolean right = component.getType().isPrimitive() || Number.class.isAssignableFrom(component.getType());
        List<String> column = new ArrayList<>();
        column.add(padded(heading, width, right));
        column.add("-".repeat(width));
        cells.forEach(cell -> column.add(padded(cell, width, right)));
        return column;
    }

    private static String cell(RecordComponent component, Record row) {
        try {
            Object value = component.getAccessor().invoke(row);
            return value == null ? "-" : value.toString();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record that keeps " + component + " to itself", impossible);
        }
    }

    private static String padded(String cell, int width, boolean right) {
        String padding = " ".repeat(width - CellWidth.of(cell));
        return right ? padding + cell : cell + padding;
    }
}
