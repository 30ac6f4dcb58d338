/**
 * From the driver's exceptions to the coded errors of Alkahest. Read {@link org.alkahest.engine.fault.Faults} first.
 * Everything here is immutable.
 */
@NullMarked
package org.alkahest.engine.fault;

import org.jspecify.annotations.NullMarked;
