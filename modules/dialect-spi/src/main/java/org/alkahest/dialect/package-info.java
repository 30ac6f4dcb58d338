/**
 * The contract between Alkahest and a dialect. Read {@link org.alkahest.dialect.DialectProvider} and
 * {@link org.alkahest.dialect.Dialect} first. Dialects are immutable and shared by all threads.
 */
@NullMarked
@Stable
package org.alkahest.dialect;

import org.alkahest.sql.stability.Stable;
import org.jspecify.annotations.NullMarked;
