package org.alkahest.sql.row;

/** Makes one value of nine, such as the constructor of a record. */
@FunctionalInterface
public interface Function9<A, B, C, D, E, F, G, H, I, R> {
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i);
}
