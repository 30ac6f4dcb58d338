/**
 * Benchmarks: each class states its question, the data, and the command line that runs it.
 */
@NullMarked
package org.alkahest.benchmarks;

import org.jspecify.annotations.NullMarked;
