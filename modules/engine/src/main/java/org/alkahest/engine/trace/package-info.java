/**
 * What an engine tells about its work: to the log, to the flight recorder, to listeners. Read
 * {@link org.alkahest.engine.trace.Tracer} first. A tracer serves all threads, an observation belongs to one execution.
 */
@NullMarked
package org.alkahest.engine.trace;

import org.jspecify.annotations.NullMarked;
