/**
 * How nodes become SQL text: one small renderer a construct, one file a clause. Read
 * {@link org.alkahest.dialect.render.Rendering} first. A dialect replaces entries of the table and inherits the rest.
 */
@NullMarked
@Evolving
package org.alkahest.dialect.render;

import org.alkahest.sql.stability.Evolving;
import org.jspecify.annotations.NullMarked;
