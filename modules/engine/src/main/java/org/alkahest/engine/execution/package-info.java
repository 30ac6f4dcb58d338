/**
 * How a statement is run on a physical connection: found in the cache, prepared, bound, executed, read. Read
 * {@link org.alkahest.engine.execution.Executor} first. An executor serves all threads; a channel and its rows belong to one.
 */
@NullMarked
package org.alkahest.engine.execution;

import org.jspecify.annotations.NullMarked;
