package org.alkahest.sql.row;

/** Makes one value of seven, such as the constructor of a record. */
@FunctionalInterface
public interface Function7<A, B, C, D, E, F, G, R> {
    R apply(A a, B b, C c, D d, E e, F f, G g);
}
