package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * How the rows of a {@link RowsSlot} are written: one row many times, with commas between.
 *
 * @param open before the first row
 * @param row one row, in which a {@link Slot} stands for the value of the column that its index says
 * @param close behind the last row
 * @param empty stands for all of this where there are no rows; null for nothing
 * @param padded whether the last row may be repeated, so that few texts serve all numbers of rows
 */
public record RowsForm(
        String open, Node row, String close, @Nullable Node empty, boolean padded) {}
