/**
 * SQLite 3.x through the driver of Xerial. Read {@link org.alkahest.dialect.sqlite.SqliteDialect} first: everything in
 * which SQLite differs from standard SQL hangs there.
 */
@NullMarked
package org.alkahest.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
