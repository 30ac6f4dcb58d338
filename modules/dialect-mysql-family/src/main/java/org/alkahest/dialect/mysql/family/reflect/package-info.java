/**
 * Reads schemas of MariaDB and MySQL from their information schema: one class a query, each filtered by one schema and joined here,
 * since joins in the server take seconds. What differs is data: {@link org.alkahest.dialect.mysql.family.reflect.CatalogDialect}.
 */
@NullMarked
package org.alkahest.dialect.mysql.family.reflect;

import org.jspecify.annotations.NullMarked;
