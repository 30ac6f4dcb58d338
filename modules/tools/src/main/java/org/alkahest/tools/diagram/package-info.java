/**
 * Pictures of a schema that was read from a database. Read {@link org.alkahest.tools.diagram.SchemaDiagram} first. Everything is
 * immutable; the same tables give the same picture, byte for byte.
 */
@NullMarked
package org.alkahest.tools.diagram;

import org.jspecify.annotations.NullMarked;
