/**
 * Where compiled statements are kept and found again by their shape. Read {@link org.alkahest.cache.StatementCache} first.
 * Caches are safe for use by many threads, everything else here is immutable.
 */
@NullMarked
package org.alkahest.cache;

import org.jspecify.annotations.NullMarked;
