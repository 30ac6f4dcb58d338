/**
 * Where the rules are run. Read {@link org.alkahest.conformance.database.DatabaseUnderTest} first: most authors give a JDBC
 * URL and need nothing else of this package.
 */
@NullMarked
@Stable
package org.alkahest.conformance.database;

import org.alkahest.sql.stability.Stable;
import org.jspecify.annotations.NullMarked;
