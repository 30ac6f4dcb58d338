/**
 * How the roles of a dialect ask the database about itself: {@link org.alkahest.dialect.catalog.Catalog}.
 */
@NullMarked
package org.alkahest.dialect.catalog;

import org.jspecify.annotations.NullMarked;
