package org.alkahest.conformance.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows, compared as answers: in any order where the query gave none, and decimal numbers by their first digits, since databases compute means
 * to different ones.
 */
record Answer(List<List<@Nullable Object>> rows, boolean ordered) {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

    boolean matches(Answer other) {
        if (rows.size() != other.rows.size()) {
            return false;
        }
        List<List<@Nullable Object>> mine = inOrder();
        List<List<@Nullable Object>> theirs = other.inOrder();
        for (int i = 0; i < mine.size(); i++) {
            if (!sameRow(mine.get(i), theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<List<@Nullable Object>> inOrder() {
        if (ordered) {
            return rows;
        }
        List<List<@Nullable Object>> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(Answer::exact).thenComparing(Answer::rounded));
        return sorted;
    }

    /** What rows are sorted by first: means come last, as they are not the same to the last digit. */
    private static String exact(List<@Nullable Object> row) {
        var text = new StringBuilder();
        row.forEach(cell -> text.append(cell instanceof BigDecimal ? "" : cell).append(','));
        return text.toString();
    }

    private static String rounded(List<@Nullable Object> row) {
        var text = new StringBuilder();
        row.forEach(cell -> text.append(
                        cell instanceof BigDecimal number
                                ? number.setScale(2, RoundingMode.HALF_UP).toPlainString()
                                : "")
                .append(','));
        return text.toString();
    }

    private static boolean sameRow(List<@Nullable Object> left, List<@Nullable Object> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!sameCell(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameCell(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.subtract(other).abs().compareTo(TOLERANCE) <= 0;
        }
        return left == null ? right == null : left.equals(right);
    }

    @Override
    public String toString() {
        return rows.size() + " rows" + (ordered ? "" : " in any order") + " " + rows;
    }
}
