/**
 * Completes a statement before it is rendered: infers FROM, correlates subqueries, hoists common table expressions, and
 * refuses what cannot be right. Read {@link org.alkahest.sql.resolve.Resolution} first. Used on a cache miss only.
 */
@NullMarked
package org.alkahest.sql.resolve;

import org.jspecify.annotations.NullMarked;
