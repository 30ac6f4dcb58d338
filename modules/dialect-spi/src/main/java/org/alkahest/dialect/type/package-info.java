/**
 * How values travel between Java and a driver, and what their types are called in DDL. Read
 * {@link org.alkahest.dialect.type.TypeBinding} and {@link org.alkahest.dialect.type.TypeBindings} first. Everything here is
 * immutable.
 */
@NullMarked
@Stable
package org.alkahest.dialect.type;

import org.alkahest.sql.stability.Stable;
import org.jspecify.annotations.NullMarked;
