package org.alkahest.sql.row;

/** Makes one value of five, such as the constructor of a record. */
@FunctionalInterface
public interface Function5<A, B, C, D, E, R> {
    R apply(A a, B b, C c, D d, E e);
}
