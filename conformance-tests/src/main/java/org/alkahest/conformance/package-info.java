/**
 * The conformance kit as a dialect author meets it: {@link org.alkahest.conformance.ConformanceTests} is the class to extend.
 * A test class belongs to one thread.
 */
@NullMarked
@Stable
package org.alkahest.conformance;

import org.alkahest.sql.stability.Stable;
import org.jspecify.annotations.NullMarked;
