package org.alkahest.orm.annotation;

/**
 * Turns values of a Java type of one's own into values that are stored, and back. Both ways are pure functions; NULL never
 * reaches them. A converted value counts as immutable: replace it to change it.
 *
 * @param <J> the Java type of the member
 * @param <S> the stored type, one that a member could have without a converter; named by the class itself
 */
public interface Converter<J, S> {

    /** The stored value. */
    S toSql(J value);

    /** The value of a stored one. */
    J toJava(S stored);
}
