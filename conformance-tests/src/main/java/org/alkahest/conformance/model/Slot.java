package org.alkahest.conformance.model;

/**
 * A value of a plan: one for each round. What is equal in one round may differ in the other, and lists may be of different lengths.
 *
 * @param <T> a number, a text, or a list of them
 */
record Slot<T>(T first, T second) {

    /** A value that is the same in both rounds. */
    static <T> Slot<T> always(T value) {
        return new Slot<>(value, value);
    }

    T in(Round round) {
        return round == Round.FIRST ? first : second;
    }

    /** In braces, by which values are told from the shape around them. */
    @Override
    public String toString() {
        return "{" + first + "|" + second + "}";
    }

    /** A plan without its values: equal for plans whose statements have one shape. */
    static String shape(Object plan) {
        return plan.toString().replaceAll("\\{[^}]*}", "?");
    }
}
