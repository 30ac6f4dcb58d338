package org.alkahest.sql;

import org.alkahest.sql.type.SqlType;

/** A column of any other type. */
public final class ValueColumn<T> extends DeclaredColumn<T, ValueColumn<T>> implements ValueExpr<T> {
    ValueColumn(Table table, String name, SqlType<T> type) {
        super(table, name, type);
    }

    @Override
    ValueColumn<T> self() {
        return this;
    }

    @Override
    void redeclareIn(Table occurrence) {
        new ValueColumn<>(occurrence, name(), type());
    }
}
