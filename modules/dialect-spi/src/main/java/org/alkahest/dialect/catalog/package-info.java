/**
 * How the roles of a dialect ask the database about itself: {@link org.alkahest.dialect.catalog.Catalog}.
 */
@NullMarked
@Stable
package org.alkahest.dialect.catalog;

import org.alkahest.sql.stability.Stable;
import org.jspecify.annotations.NullMarked;
