package org.alkahest.sql.row;

/** Makes one value of six, such as the constructor of a record. */
@FunctionalInterface
public interface Function6<A, B, C, D, E, F, R> {
    R apply(A a, B b, C c, D d, E e, F f);
}
