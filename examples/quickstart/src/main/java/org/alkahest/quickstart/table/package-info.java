/**
 * The tables, one class each, with their columns as typed fields. {@link org.alkahest.quickstart.table.World} makes one of
 * each. Nothing is generated, and nothing is read by reflection.
 */
@NullMarked
package org.alkahest.quickstart.table;

import org.jspecify.annotations.NullMarked;
