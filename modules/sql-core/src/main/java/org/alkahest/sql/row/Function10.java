package org.alkahest.sql.row;

/** Makes one value of ten, such as the constructor of a record. */
@FunctionalInterface
public interface Function10<A, B, C, D, E, F, G, H, I, J, R> {
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
}
