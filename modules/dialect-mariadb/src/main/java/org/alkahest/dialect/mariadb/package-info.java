/**
 * MariaDB through its own driver. Read {@link org.alkahest.dialect.mariadb.MariadbDialect} first: everything in which it differs from
 * standard SQL hangs there.
 */
@NullMarked
package org.alkahest.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
