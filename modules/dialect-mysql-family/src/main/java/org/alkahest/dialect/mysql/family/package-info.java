/**
 * What MariaDB and MySQL have in common: tables of renderings, types and errors, which a dialect of one of them, or of a
 * database that speaks the same language, composes into its own. Nothing here knows which of them it is used for.
 */
@NullMarked
package org.alkahest.dialect.mysql.family;

import org.jspecify.annotations.NullMarked;
