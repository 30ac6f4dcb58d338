package org.alkahest.engine.execution;

import java.sql.Statement;

/** How many rows were changed, summed over the answers of a driver. */
public final class Tally {
    private long rows;
    private boolean exact = true;

    void add(long answer) {
        if (answer >= 0) {
            rows += answer;
        } else {
            exact = false;
        }
    }

    void addAll(int[] answers) {
        for (int answer : answers) {
            add(answer == Statement.EXECUTE_FAILED ? 0 : answer);
        }
    }

    /** Rows that were reported as changed. */
    public long rows() {
        return rows;
    }

    /** Whether the driver has reported a number for everything. */
    public boolean isExact() {
        return exact;
    }
}
