package org.alkahest.sql;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.type.SqlType;

/** A column of dates or times. */
public final class TemporalColumn<T> extends DeclaredColumn<T, TemporalColumn<T>> implements TemporalExpr<T> {
    TemporalColumn(Table table, String name, SqlType<T> type) {
        super(table, name, type);
    }

    /**
     * Lets the database set the column to the local time of the session when an UPDATE changes the row and does not name it. For
     * other databases there is {@link #onUpdate(Expr)}.
     *
     * @throws StatementException ALK-1011 if the column is not of {@link Types#TIMESTAMP}
     */
    public TemporalColumn<T> serverOnUpdate() {
        if (!type().equals(Types.TIMESTAMP.type())) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "The database was to set the column \"" + this + "\" at each UPDATE, which is "
                                    + type().describe() + ".",
                            "What databases set is the local time of the session, date and time of day together.",
                            "Declare the column as Types.TIMESTAMP, or use onUpdate(…)."));
        }
        return redefined(definition -> definition.withSetOnUpdate(true));
    }

    @Override
    TemporalColumn<T> self() {
        return this;
    }

    @Override
    void redeclareIn(Table occurrence) {
        new TemporalColumn<>(occurrence, name(), type());
    }
}
