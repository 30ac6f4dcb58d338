/**
 * Internal: what generated accessors extend. The package is exported because a generated class lives in the module of the
 * application's own class, and must be able to see its superclass; applications have no use for it, and it may change at
 * any time. Read {@link org.alkahest.orm.access.EntityAccess} first.
 */
@NullMarked
package org.alkahest.orm.access;

import org.jspecify.annotations.NullMarked;
