/**
 * The typed surface: tables, columns, expressions and statements as small handles over the immutable tree. Read
 * {@link org.alkahest.sql.Sql} first. Statements are values that many threads may share; declaring the columns of a table
 * belongs to one thread and ends with its first use.
 */
@NullMarked
package org.alkahest.sql;

import org.jspecify.annotations.NullMarked;
