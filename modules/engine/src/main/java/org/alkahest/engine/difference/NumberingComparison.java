package org.alkahest.engine.difference;

import java.util.Objects;
import org.alkahest.sql.schema.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sequence counts as it was declared. Where it begins is compared if it was declared, since databases begin where they like;
 * how many numbers are taken ahead is not, since it changes no number.
 */
final class NumberingComparison {
    private NumberingComparison() {}

    static boolean same(Numbering declared, Numbering found) {
        return or(declared.increment(), 1) == or(found.increment(), 1)
                && (declared.start() == null || Objects.equals(begin(declared), begin(found)))
                && Objects.equals(declared.minimum(), found.minimum())
                && Objects.equals(declared.maximum(), found.maximum())
                && declared.cycles() == found.cycles();
    }

    private static Long begin(Numbering numbering) {
        boolean up = or(numbering.increment(), 1) > 0;
        Long bound = up ? numbering.minimum() : numbering.maximum();
        return or(numbering.start(), or(bound, up ? 1 : -1));
    }

    private static long or(@Nullable Long number, long otherwise) {
        return number == null ? otherwise : number;
    }
}
