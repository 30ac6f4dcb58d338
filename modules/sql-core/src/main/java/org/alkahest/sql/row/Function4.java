package org.alkahest.sql.row;

/** Makes one value of four, such as the constructor of a record. */
@FunctionalInterface
public interface Function4<A, B, C, D, R> {
    R apply(A a, B b, C c, D d);
}
