/**
 * SQL types as plain immutable data: what a value is in Java and what it is called in SQL. Read
 * {@link org.alkahest.sql.type.SqlType} first. How a type is written in DDL, bound and read is the dialect's business.
 */
@NullMarked
package org.alkahest.sql.type;

import org.jspecify.annotations.NullMarked;
