package org.alkahest.sql;

import org.alkahest.sql.type.SqlType;

/** A column of text. */
public final class TextColumn extends DeclaredColumn<String, TextColumn> implements TextExpr {
    TextColumn(Table table, String name, SqlType<String> type) {
        super(table, name, type);
    }

    @Override
    TextColumn self() {
        return this;
    }

    @Override
    void redeclareIn(Table occurrence) {
        new TextColumn(occurrence, name(), type());
    }
}
