/**
 * What a metadata says and a database does not have, or has otherwise, and the definitions that close the gap:
 * {@link org.alkahest.engine.difference.SchemaDifference}.
 */
@NullMarked
package org.alkahest.engine.difference;

import org.jspecify.annotations.NullMarked;
