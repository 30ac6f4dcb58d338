/**
 * What it costs to say a statement: to build it, to find its text, to set its values. Read
 * {@link org.alkahest.benchmarks.statement.MediumRequest} first, which says what is asked, and then one of the classes that
 * ask it in the words of a library. No database takes part in the measurements; one checks beforehand that all rivals ask
 * the same question.
 */
@NullMarked
package org.alkahest.benchmarks.statement;

import org.jspecify.annotations.NullMarked;
