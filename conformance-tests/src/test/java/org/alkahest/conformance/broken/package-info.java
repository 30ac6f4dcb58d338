/**
 * The kit tested with dialects that are broken on purpose, each in one place, each caught by the rule that is meant for it. Read
 * {@link org.alkahest.conformance.broken.BrokenDialect} first, then {@link org.alkahest.conformance.broken.Sound}; every other class
 * is a subject: what dialect authors get wrong about it, and what the kit then says.
 */
@NullMarked
package org.alkahest.conformance.broken;

import org.jspecify.annotations.NullMarked;
