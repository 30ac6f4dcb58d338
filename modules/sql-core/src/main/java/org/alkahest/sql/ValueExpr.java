package org.alkahest.sql;

/** An expression of any other type: it can be compared for equality. */
public interface ValueExpr<T> extends InFamily<T, ValueExpr<T>> {

    @Override
    default Family<T, ValueExpr<T>> family() {
        return new ValueType<>(type());
    }
}
