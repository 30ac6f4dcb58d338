package org.alkahest.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows with which a database answers when a statement is explained, every value as text.
 *
 * @param columns the names of the columns; at least one
 * @param rows as many values as there are columns, null for NULL; no row where the database has nothing to say
 */
public record PlanRows(List<String> columns, List<List<@Nullable String>> rows) {
    public PlanRows {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<@Nullable String>(row)))
                .toList();
    }

    /** The lines of the first column's texts, one after the other; NULL is an empty line. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            String text = row.get(0);
            lines.addAll(
                    text == null ? List.of("") : text.stripTrailing().lines().toList());
        }
        return List.copyOf(lines);
    }

    /** All columns in a frame of ASCII, with their names above them. */
    public List<String> table() {
        int[] widths = new int[columns.size()];
        List<List<String>> cells = new ArrayList<>();
        cells.add(columns);
        rows.forEach(row -> cells.add(
                row.stream().map(value -> value == null ? "NULL" : value).toList()));
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        String rule = "+"
                + String.join(
                        "+",
                        Arrays.stream(widths)
                                .mapToObj(width -> "-".repeat(width + 2))
                                .toList()) + "+";
        List<String> lines = new ArrayList<>();
        lines.add(rule);
        for (List<String> row : cells) {
            lines.add(framed(row, widths));
            if (lines.size() == 2) {
                lines.add(rule);
            }
        }
        lines.add(rule);
        return List.copyOf(lines);
    }

    private static String framed(List<String> row, int[] widths) {
        var line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(' ')
                    .append(cell)
                    .append(" ".repeat(widths[i] - cell.length()))
                    .append(" |");
        }
        return line.toString();
    }
}
