/**
 * Reads schemas of PostgreSQL from {@code pg_catalog}: one class a catalog query, joined in
 * {@link org.alkahest.dialect.postgresql.reflect.PostgresqlBulkReflection}.
 */
@NullMarked
package org.alkahest.dialect.postgresql.reflect;

import org.jspecify.annotations.NullMarked;
