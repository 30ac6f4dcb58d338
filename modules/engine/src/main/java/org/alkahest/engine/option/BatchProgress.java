package org.alkahest.engine.option;

import org.jspecify.annotations.Nullable;

/**
 * How far a batch has come.
 *
 * @param rows how many rows have been executed
 * @param statements how many statements have been sent for them
 * @param way a word for how the last of them was sent, such as {@code values} or {@code row at a time}
 * @param reason why rows are not sent many at once, to follow "because"; null where they are
 */
public record BatchProgress(
        long rows, long statements, String way, @Nullable String reason) {}
