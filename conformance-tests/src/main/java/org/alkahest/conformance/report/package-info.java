/**
 * What the kit tells at its end. Read {@link org.alkahest.conformance.report.Report} first. Used by one thread.
 */
@NullMarked
package org.alkahest.conformance.report;

import org.jspecify.annotations.NullMarked;
