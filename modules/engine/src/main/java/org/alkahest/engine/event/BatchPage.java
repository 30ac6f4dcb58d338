package org.alkahest.engine.event;

import org.jspecify.annotations.Nullable;

/**
 * The part of a batch that one statement sends.
 *
 * @param first the number of its first row in the batch, from 1
 * @param rows how many rows it has
 * @param way a word for how they are sent, such as {@code values} or {@code row at a time}
 * @param inParameterOrder whether what comes back is put in the order of the rows
 * @param reason why they are not sent many at once, to follow "because"; null where they are
 */
public record BatchPage(
        long first,
        int rows,
        String way,
        boolean inParameterOrder,
        @Nullable String reason) {
    @Override
    public String toString() {
        var text = new StringBuilder("rows ").append(first).append(" to ").append(first + rows - 1);
        text.append(" (").append(way).append(inParameterOrder ? ", in order" : "");
        return (reason == null ? text : text.append(", because ").append(reason))
                .append(')')
                .toString();
    }
}
