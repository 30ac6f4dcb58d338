/**
 * From a statement to text with places for its values. Read {@link org.alkahest.dialect.compile.CompiledStatement} first: it
 * is what the cache keeps, and it holds nothing that is not in its key.
 */
@NullMarked
@Evolving
package org.alkahest.dialect.compile;

import org.alkahest.sql.stability.Evolving;
import org.jspecify.annotations.NullMarked;
