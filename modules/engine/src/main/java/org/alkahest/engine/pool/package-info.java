/**
 * Where physical connections come from: a pool or a plain data source. Read
 * {@link org.alkahest.engine.pool.ConnectionSource} first. Sources are safe for use by many threads, a lease belongs to one.
 */
@NullMarked
package org.alkahest.engine.pool;

import org.jspecify.annotations.NullMarked;
