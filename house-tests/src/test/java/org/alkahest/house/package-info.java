/**
 * Tests of the house itself: what each jar promises, what may depend on what, and what must be written down. They read sources and packaged
 * jars of the whole reactor, so they run last and under {@code verify} only. {@link org.alkahest.house.House} knows where things are.
 */
@NullMarked
package org.alkahest.house;

import org.jspecify.annotations.NullMarked;
