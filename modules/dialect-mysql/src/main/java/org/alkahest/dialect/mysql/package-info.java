/**
 * MySQL through its own driver. Read {@link org.alkahest.dialect.mysql.MysqlDialect} first: everything in which it differs from
 * standard SQL hangs there.
 */
@NullMarked
package org.alkahest.dialect.mysql;

import org.jspecify.annotations.NullMarked;
