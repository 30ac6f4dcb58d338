/**
 * What it costs to write rows: many at once and few at a time, with all generated keys back, and changes by key. Read {@link
 * org.alkahest.benchmarks.write.EntryDatabase} first, which says where. Rivals are behind {@link
 * org.alkahest.benchmarks.write.Insert} and {@link org.alkahest.benchmarks.write.Update} and have a connection of their own;
 * what they write is rolled back. {@link org.alkahest.benchmarks.write.InTurn} lets all of them measure themselves against each
 * other on every database.
 */
@NullMarked
package org.alkahest.benchmarks.write;

import org.jspecify.annotations.NullMarked;
