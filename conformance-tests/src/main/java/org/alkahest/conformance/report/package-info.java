/**
 * What the kit tells at its end. Read {@link org.alkahest.conformance.report.Report} first. Used by one thread.
 */
@NullMarked
@Evolving
package org.alkahest.conformance.report;

import org.alkahest.sql.stability.Evolving;
import org.jspecify.annotations.NullMarked;
