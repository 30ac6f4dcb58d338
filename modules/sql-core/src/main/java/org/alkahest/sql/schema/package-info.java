/**
 * Definitions of tables, columns, constraints, indexes and sequences, and the statements that create and drop them. Read
 * {@link org.alkahest.sql.schema.TableDefinition} first. Everything here is immutable data.
 */
@NullMarked
package org.alkahest.sql.schema;

import org.jspecify.annotations.NullMarked;
