package org.alkahest.sql.row;

/** Makes one value of eight, such as the constructor of a record. */
@FunctionalInterface
public interface Function8<A, B, C, D, E, F, G, H, R> {
    R apply(A a, B b, C c, D d, E e, F f, G g, H h);
}
