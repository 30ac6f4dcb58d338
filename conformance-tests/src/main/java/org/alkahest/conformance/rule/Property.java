package org.alkahest.conformance.rule;

import java.util.Iterator;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.alkahest.sql.error.UnsupportedException;
import org.opentest4j.AssertionFailedError;

/** Tries random values, and makes one that fails smaller. The generators are jqwik's, the loop is not: rules are dynamic tests. */
public final class Property<T> {
    private static final int GENERATION_SIZE = 1000;

    /** Each step executes statements, so a failure is made readable rather than minimal. */
    private static final int SHRINKING_STEPS = 300;

    private final Arbitrary<T> values;
    private final int tries;
    private final long seed;

    /**
     * A property that is yet to be checked.
     *
     * @param tries how many values
     * @param seed decides the values
     */
    public Property(Arbitrary<T> values, int tries, long seed) {
        this.values = values;
        this.tries = tries;
        this.seed = seed;
    }

    /**
     * Tries the values.
     *
     * @param body throws where the property does not hold
     * @throws AssertionFailedError with a small value for which it does not hold, and the seed
     * @throws UnsupportedException as the body has thrown it
     */
    public void check(Consumer<? super T> body) {
        JqwikSession.run(() -> tryAll(body));
    }

    private void tryAll(Consumer<? super T> body) {
        RandomGenerator<T> generator = values.generator(GENERATION_SIZE, true);
        var random = new Random(seed);
        for (int i = 1; i <= tries; i++) {
            Shrinkable<T> candidate = generator.next(random);
            Throwable failure = failure(body, candidate);
            if (failure != null) {
                throw smallest(body, candidate, failure, i);
            }
        }
    }

    @org.jspecify.annotations.Nullable private Throwable failure(Consumer<? super T> body, Shrinkable<T> candidate) {
        try {
            body.accept(candidate.value());
            return null;
        } catch (UnsupportedException refused) {
            throw refused;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }

    private AssertionFailedError smallest(
            Consumer<? super T> body, Shrinkable<T> failing, Throwable failure, int tried) {
        Shrinkable<T> smallest = failing;
        Throwable reason = failure;
        Iterator<Shrinkable<T>> smaller = smallest.shrink().iterator();
        for (int step = 0; step < SHRINKING_STEPS && smaller.hasNext(); step++) {
            Shrinkable<T> candidate = smaller.next();
            Throwable again = candidate.distance().compareTo(smallest.distance()) < 0 ? failure(body, candidate) : null;
            if (again != null) {
                smallest = candidate;
                reason = again;
                smaller = smallest.shrink().iterator();
            }
        }
        return new AssertionFailedError(
                "Value " + tried + " of " + tries + " fails, with the seed " + seed + ". A small one that fails is "
                        + Escaped.of(smallest.value()) + ": " + reason.getMessage(),
                reason);
    }
}
