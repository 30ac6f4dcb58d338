package org.alkahest.sql.row;

/** Makes one value of two, such as the constructor of a record. */
@FunctionalInterface
public interface Function2<A, B, R> {
    R apply(A a, B b);
}
