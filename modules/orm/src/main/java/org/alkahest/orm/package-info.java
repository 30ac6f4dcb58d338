/**
 * Mapped classes and records, and the sessions that load, remember and write their instances. Read
 * {@link org.alkahest.orm.Mappings} first, then {@link org.alkahest.orm.Sessions}. Mappings, entities and sessions factories
 * are shared by all threads; a session belongs to one.
 */
@NullMarked
package org.alkahest.orm;

import org.jspecify.annotations.NullMarked;
