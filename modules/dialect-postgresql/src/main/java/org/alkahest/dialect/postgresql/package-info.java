/**
 * PostgreSQL through the driver of pgjdbc. Read {@link org.alkahest.dialect.postgresql.PostgresqlDialect} first: everything in which it differs from
 * standard SQL hangs there.
 */
@NullMarked
package org.alkahest.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
