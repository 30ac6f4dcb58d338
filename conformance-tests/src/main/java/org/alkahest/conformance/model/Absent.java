package org.alkahest.conformance.model;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** A part of a plan that is never there. */
final class Absent {
    private Absent() {}

    @SuppressWarnings("NullAway") // jqwik takes null, and does not say so
    static <T> Arbitrary<@Nullable T> part() {
        return Arbitraries.just(null);
    }
}
