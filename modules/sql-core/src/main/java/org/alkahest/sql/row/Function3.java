package org.alkahest.sql.row;

/** Makes one value of three, such as the constructor of a record. */
@FunctionalInterface
public interface Function3<A, B, C, R> {
    R apply(A a, B b, C c);
}
