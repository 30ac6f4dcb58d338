/**
 * What makes two statements the same but for their values: one walk over a statement gives its key and its values. Read
 * {@link org.alkahest.sql.shape.Shape} first. Keys are immutable; a walk belongs to one thread.
 */
@NullMarked
package org.alkahest.sql.shape;

import org.jspecify.annotations.NullMarked;
