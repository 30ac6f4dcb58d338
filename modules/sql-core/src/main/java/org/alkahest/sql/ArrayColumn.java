package org.alkahest.sql;

import java.util.List;

/** A column of arrays. */
public final class ArrayColumn<E, F extends Expr<E>> extends DeclaredColumn<List<E>, ArrayColumn<E, F>>
        implements ArrayExpr<E, F> {
    private final ArrayType<E, F> family;

    ArrayColumn(Table table, String name, ArrayType<E, F> family) {
        super(table, name, family.type());
        this.family = family;
    }

    @Override
    public ArrayType<E, F> family() {
        return family;
    }

    @Override
    ArrayColumn<E, F> self() {
        return this;
    }

    @Override
    void redeclareIn(Table occurrence) {
        new ArrayColumn<>(occurrence, name(), family);
    }
}
