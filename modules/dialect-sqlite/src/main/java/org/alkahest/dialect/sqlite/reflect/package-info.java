/**
 * How databases of SQLite are read: {@link org.alkahest.dialect.sqlite.reflect.SqliteBulkReflection} asks the pragmas, one query for
 * each kind of thing, and reads what no pragma tells from the texts that the database keeps of its definitions.
 */
@NullMarked
package org.alkahest.dialect.sqlite.reflect;

import org.jspecify.annotations.NullMarked;
