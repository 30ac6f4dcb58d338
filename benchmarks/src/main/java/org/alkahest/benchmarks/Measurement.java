package org.alkahest.benchmarks;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one run of one rival has given, for one operation.
 *
 * @param clockNanos on the clock
 * @param processorNanos of the measuring thread
 * @param bytes allocated
 */
record Measurement(double clockNanos, double processorNanos, double bytes) {

    static Measurement of(RunResult run) {
        return new Measurement(
                run.getPrimaryResult().getScore(),
                secondary(run, CpuTimeProfiler.LABEL),
                secondary(run, "gc.alloc.rate.norm"));
    }

    private static double secondary(RunResult run, String label) {
        Result<?> result = run.getSecondaryResults().get(label);
        return result == null ? Double.NaN : result.getScore();
    }
}
