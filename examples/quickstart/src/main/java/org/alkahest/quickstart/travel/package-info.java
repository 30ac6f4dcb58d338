/**
 * Mapped objects beside plain tables: a class, a record, and what a session does with them. The classes keep everything to
 * themselves; {@link org.alkahest.quickstart.travel.Travels} hands over the lookup that lets a session in.
 */
@NullMarked
package org.alkahest.quickstart.travel;

import org.jspecify.annotations.NullMarked;
