/**
 * H2 2.x in its regular mode, through its own driver. Read {@link org.alkahest.dialect.h2.H2Dialect} first: everything in
 * which H2 differs from standard SQL hangs there.
 */
@NullMarked
package org.alkahest.dialect.h2;

import org.jspecify.annotations.NullMarked;
