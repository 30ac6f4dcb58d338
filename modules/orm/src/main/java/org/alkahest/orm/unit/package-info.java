/**
 * The unit of work of a session: what it holds, what has changed, and how that is written. Read
 * {@link org.alkahest.orm.unit.UnitOfWork} first. Statements are made once for all sessions; everything else here belongs to
 * one session and one thread.
 */
@NullMarked
package org.alkahest.orm.unit;

import org.jspecify.annotations.NullMarked;
