package org.alkahest.sql;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.TableSample;
import org.jspecify.annotations.Nullable;

/** A random part of the rows of a table. Immutable. */
public final class Sample {
    private final TableSample.Method method;
    private final double percent;
    private final @Nullable Long seed;

    private Sample(TableSample.Method method, double percent, @Nullable Long seed) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A sample is " + percent + " percent of the rows of a table.",
                            "It is a part of all rows.",
                            "Give a number from 0 to 100."));
        }
        this.method = method;
        this.percent = percent;
        this.seed = seed;
    }

    /**
     * Each row by itself is chosen or not.
     *
     * @param percent how many of a hundred rows, about; a value and no part of the statement's shape
     * @throws StatementException ALK-1007 if it is less than 0 or more than 100
     */
    public static Sample bernoulli(double percent) {
        return new Sample(TableSample.Method.BERNOULLI, percent, null);
    }

    /** As {@link #bernoulli}, chosen as it is quickest for the database, such as by whole pages. */
    public static Sample system(double percent) {
        return new Sample(TableSample.Method.SYSTEM, percent, null);
    }

    /** The same choice again for the same number, as long as the table is not changed. */
    public Sample repeatable(long number) {
        return new Sample(method, percent, number);
    }

    TableSample of(TableRelation table) {
        return new TableSample(
                table,
                method,
                Arguments.value(Types.DOUBLE.type(), percent),
                seed == null ? null : Arguments.value(Types.BIGINT.type(), seed));
    }
}
