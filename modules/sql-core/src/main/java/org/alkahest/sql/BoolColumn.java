package org.alkahest.sql;

import org.alkahest.sql.type.SqlType;

/** A column of true and false. */
public final class BoolColumn extends DeclaredColumn<Boolean, BoolColumn> implements Condition {
    BoolColumn(Table table, String name, SqlType<Boolean> type) {
        super(table, name, type);
    }

    @Override
    BoolColumn self() {
        return this;
    }

    @Override
    void redeclareIn(Table occurrence) {
        new BoolColumn(occurrence, name(), type());
    }
}
