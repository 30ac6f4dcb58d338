/**
 * Engines, connections and results. Read {@link org.alkahest.engine.Engine} first. An engine is shared by all threads; a
 * connection and its results are used by one thread at a time.
 */
@NullMarked
package org.alkahest.engine;

import org.jspecify.annotations.NullMarked;
