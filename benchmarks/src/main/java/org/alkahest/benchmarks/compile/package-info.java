/**
 * How the cost of a first execution grows with the statement: {@link org.alkahest.benchmarks.compile.GrowingStatement}s, from
 * one row by its key to 10,000 rows of values.
 */
@NullMarked
package org.alkahest.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
