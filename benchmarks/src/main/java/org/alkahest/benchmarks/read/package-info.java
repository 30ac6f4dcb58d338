/**
 * What it costs to read: one row by its key, and very many rows. Read {@link org.alkahest.benchmarks.read.AccountDatabase}
 * first, which says what there is to be read. Every rival is behind {@link org.alkahest.benchmarks.read.KeySelect} or
 * {@link org.alkahest.benchmarks.read.Load} and has one connection, with one transaction, of its own for the whole run: what a
 * pool and a commit cost is not the question here.
 */
@NullMarked
package org.alkahest.benchmarks.read;

import org.jspecify.annotations.NullMarked;
