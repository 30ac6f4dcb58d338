/**
 * The one unchecked family of exceptions. Read {@link org.alkahest.sql.error.AlkahestException} first: every error has a
 * stable code, what happened, why, and what to do about it. All types are immutable once thrown.
 */
@NullMarked
package org.alkahest.sql.error;

import org.jspecify.annotations.NullMarked;
