package org.alkahest.sql;

import java.time.Duration;

/** An expression whose value is a length of time: shorter ones come before longer ones. */
public interface IntervalExpr extends Ordered<Duration, IntervalExpr> {

    @Override
    default Family<Duration, IntervalExpr> family() {
        return new IntervalType(type());
    }
}
