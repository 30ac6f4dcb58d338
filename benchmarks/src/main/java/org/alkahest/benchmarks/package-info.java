/**
 * Benchmarks: each class states its question, the data, and the command line that runs it. Rivals answer the same question,
 * which is verified before anything is measured. {@link org.alkahest.benchmarks.Report} runs them all and prints ratios; {@link
 * org.alkahest.benchmarks.write.InTurn} does so for writing, on every database there is.
 */
@NullMarked
package org.alkahest.benchmarks;

import org.jspecify.annotations.NullMarked;
