package org.alkahest.engine.execution;

import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the rows that come back for rows that were sent. */
final class RowFaults {
    private RowFaults() {}

    static DatabaseException wrongCount(String what, String found, String sql) {
        return fault(
                ErrorCode.UNEXPECTED_ROW_COUNT,
                ErrorText.of(
                                what + " yielded " + found + ".",
                                "Each row of such a batch must yield exactly one, or results and rows cannot be told apart.",
                                "Look for triggers, rules or conflict clauses that swallow or add rows.")
                        .withSql(sql));
    }

    /** Two rows of one statement that cannot be told apart; nothing of the statement has been sent. */
    static DatabaseException duplicate(long first, long second, String sql) {
        return fault(
                ErrorCode.DUPLICATE_ROW_KEY,
                ErrorText.of(
                                "Rows " + first + " and " + second + " of the batch have the same key.",
                                "What comes back is matched with the rows by this key, so it must differ from row to row.",
                                "Give each row a key of its own, or do without inParameterOrder().")
                        .withSql(sql));
    }

    static DatabaseException unmatched(String found, String sql) {
        return fault(
                ErrorCode.UNMATCHED_ROW,
                ErrorText.of(
                                found,
                                "What comes back is matched with the rows by a key, and the database has stored another one "
                                        + "than was sent or expected: by a trigger, by rounding, by padding.",
                                "Roll back; give the key a value that is stored as it is, or mark another column as sentinel.")
                        .withSql(sql));
    }

    private static DatabaseException fault(ErrorCode code, ErrorText text) {
        return new DatabaseException(code, text, noCause());
    }

    private static @Nullable Throwable noCause() {
        return null;
    }
}
