package org.alkahest.sql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a column comes from, for each item of a batch.
 *
 * @param value gives the value, null for SQL NULL; asked once for each item
 */
public record ColumnValue<S, T>(Column<T> column, Function<? super S, ? extends @Nullable T> value) {}
