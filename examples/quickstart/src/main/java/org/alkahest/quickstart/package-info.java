/**
 * The main job of Alkahest, as a user writes it: create a schema, load real data into it, ask questions, change something.
 * Read {@code Tour} from top to bottom, then {@code table.Countries} and {@code question.Money}.
 */
@NullMarked
package org.alkahest.quickstart;

import org.jspecify.annotations.NullMarked;
