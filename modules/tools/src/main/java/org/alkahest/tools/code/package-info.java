/**
 * Java source for a schema that was read from a database: typed tables, or mapped records or classes. Read
 * {@link org.alkahest.tools.code.SchemaCode} first. Everything is immutable; the same tables give the same text, byte for byte.
 */
@NullMarked
package org.alkahest.tools.code;

import org.jspecify.annotations.NullMarked;
