package org.alkahest.sql;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.RowVersion;

/** Columns of a changed row as it was before the change and as it is after it, to be given back by the change. */
public final class RowVersions {
    private RowVersions() {}

    /**
     * The column as it was before the change; NULL of an inserted row.
     *
     * @throws StatementException ALK-1007 if it is no column
     */
    public static <T, F extends Expr<T>> F before(InFamily<T, F> column) {
        return of(column, true);
    }

    /**
     * The column as it is after the change; NULL of a deleted row.
     *
     * @throws StatementException ALK-1007 if it is no column
     */
    public static <T, F extends Expr<T>> F after(InFamily<T, F> column) {
        return of(column, false);
    }

    private static <T, F extends Expr<T>> F of(InFamily<T, F> column, boolean isOld) {
        if (!(column.node() instanceof ColumnRef reference)) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "The old or new value of " + column + " was asked for, which is no column.",
                            "A change has an old and a new row, and these have columns.",
                            "Take before(…) or after(…) of each column of the expression."));
        }
        return column.family().of(new CustomExpression(new RowVersion(reference, isOld), column.type()));
    }
}
