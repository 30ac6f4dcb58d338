/**
 * What a database has in it: {@link org.alkahest.engine.inspect.Inspector} reads names, tables and whole schemas.
 */
@NullMarked
package org.alkahest.engine.inspect;

import org.jspecify.annotations.NullMarked;
