package org.alkahest.sql;

import java.time.Duration;
import org.alkahest.sql.type.SqlType;

/** A column of lengths of time. */
public final class IntervalColumn extends DeclaredColumn<Duration, IntervalColumn> implements IntervalExpr {
    IntervalColumn(Table table, String name, SqlType<Duration> type) {
        super(table, name, type);
    }

    @Override
    IntervalColumn self() {
        return this;
    }

    @Override
    void redeclareIn(Table occurrence) {
        new IntervalColumn(occurrence, name(), type());
    }
}
