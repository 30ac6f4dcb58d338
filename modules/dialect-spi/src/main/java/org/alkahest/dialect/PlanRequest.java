package org.alkahest.dialect;

import org.alkahest.sql.error.UnsupportedException;

/**
 * What is asked for when a statement is explained.
 *
 * @param analyze the statement is executed, and the plan says how that went
 * @param json the plan is asked for as JSON, otherwise as text
 * @param change the statement is an INSERT, UPDATE, DELETE or MERGE, otherwise a query
 */
public record PlanRequest(boolean analyze, boolean json, boolean change) {

    /**
     * Refuses what a dialect does not claim.
     *
     * @throws UnsupportedException ALK-2004 if its database gives no such plan
     */
    public void refuseUnlessClaimed(Dialect dialect) {
        Refusal.unless(dialect, Capability.EXPLAIN);
        if (json) {
            Refusal.unless(dialect, Capability.EXPLAIN_JSON);
        }
        if (analyze) {
            Refusal.unless(dialect, Capability.EXPLAIN_ANALYZE);
        }
        if (analyze && change) {
            Refusal.unless(dialect, Capability.EXPLAIN_ANALYZE_CHANGES);
        }
        if (analyze && json) {
            Refusal.unless(dialect, Capability.EXPLAIN_ANALYZE_JSON);
        }
    }
}
