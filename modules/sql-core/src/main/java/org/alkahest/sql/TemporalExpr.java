package org.alkahest.sql;

/** An expression whose value is a date, a time or a point in time. */
public interface TemporalExpr<T> extends Ordered<T, TemporalExpr<T>> {

    @Override
    default Family<T, TemporalExpr<T>> family() {
        return new TemporalType<>(type());
    }
}
