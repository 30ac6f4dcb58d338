/**
 * What happens inside an engine, told to listeners. Read {@link org.alkahest.engine.event.EngineListener} first. Listeners
 * are called by the thread that does the work and must be safe for use by many threads.
 */
@NullMarked
package org.alkahest.engine.event;

import org.jspecify.annotations.NullMarked;
