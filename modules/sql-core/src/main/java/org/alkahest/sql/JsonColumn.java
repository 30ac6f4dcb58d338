package org.alkahest.sql;

import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.SqlType;

/** A column of JSON documents. */
public final class JsonColumn extends DeclaredColumn<Json, JsonColumn> implements JsonExpr {
    JsonColumn(Table table, String name, SqlType<Json> type) {
        super(table, name, type);
    }

    @Override
    JsonColumn self() {
        return this;
    }

    @Override
    void redeclareIn(Table occurrence) {
        new JsonColumn(occurrence, name(), type());
    }
}
