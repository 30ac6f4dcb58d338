package org.alkahest.sql;

import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.type.SqlType;

/** A column of numbers. */
public final class NumColumn<N extends Number> extends DeclaredColumn<N, NumColumn<N>> implements NumExpr<N> {
    NumColumn(Table table, String name, SqlType<N> type) {
        super(table, name, type);
    }

    /** Makes the database generate the value of each row that is inserted without one. */
    public NumColumn<N> identity() {
        return identity(Identity.BY_DEFAULT);
    }

    /** As {@link #identity()}, with a start and a step. */
    public NumColumn<N> identity(Identity identity) {
        return redefined(definition -> definition.withIdentity(identity));
    }

    @Override
    NumColumn<N> self() {
        return this;
    }

    @Override
    void redeclareIn(Table occurrence) {
        new NumColumn<>(occurrence, name(), type());
    }
}
