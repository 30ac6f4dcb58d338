package org.alkahest.sql;

import org.alkahest.sql.type.SqlType;

/** A column of dates or times. */
public final class TemporalColumn<T> extends DeclaredColumn<T, TemporalColumn<T>> implements TemporalExpr<T> {
    TemporalColumn(Table table, String name, SqlType<T> type) {
        super(table, name, type);
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
