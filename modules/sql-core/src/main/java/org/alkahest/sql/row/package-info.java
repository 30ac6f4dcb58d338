/**
 * Rows of several values: a record for each number of them up to twelve, and functions of as many. Read
 * {@link org.alkahest.sql.row.Row2} first. All rows are immutable.
 */
@NullMarked
package org.alkahest.sql.row;

import org.jspecify.annotations.NullMarked;
