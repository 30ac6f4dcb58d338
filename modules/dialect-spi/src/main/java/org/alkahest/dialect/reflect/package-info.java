/**
 * What a database says of its schemas: the roles by which a dialect reads them, and what they give. Read
 * {@link org.alkahest.dialect.reflect.Reflection} first, which every dialect has, then
 * {@link org.alkahest.dialect.reflect.BulkReflection}, which makes it fast. Applications meet the records through the
 * engine's inspector.
 *
 * <p>Names are as a declaration would give them: on a database that folds to upper case, {@code USERS} is {@code users}.
 */
@NullMarked
@Evolving
package org.alkahest.dialect.reflect;

import org.alkahest.sql.stability.Evolving;
import org.jspecify.annotations.NullMarked;
