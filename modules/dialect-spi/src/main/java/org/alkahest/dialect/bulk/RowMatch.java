package org.alkahest.dialect.bulk;

import java.util.List;

/** How the rows that a statement yields find the rows that it has inserted. Columns are counted from 0. */
public sealed interface RowMatch {

    /** They do not: the rows that come back are handed out as they come, or nothing comes back. */
    record Unordered() implements RowMatch {}

    /**
     * A column has the number of the row within the statement.
     *
     * @param column numbers from 1
     */
    record ByOrdinal(int column) implements RowMatch {}

    /** A column has the generated key, which is {@linkplain InsertReturning#generatedKeys known to be ordered}. */
    record ByGeneratedKey(int column) implements RowMatch {}

    /**
     * Some columns have values that the application gave.
     *
     * @param columns where they come back
     * @param values the values of the row that they are equal to, in the same order
     */
    record ByGivenKey(List<Integer> columns, List<Integer> values) implements RowMatch {
        public ByGivenKey {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }
    }

    /**
     * Nothing comes back, for it is known already.
     *
     * @param values the values of the row that stand for each column asked for, in order
     */
    record Known(List<Integer> values) implements RowMatch {
        public Known {
            values = List.copyOf(values);
        }
    }
}
