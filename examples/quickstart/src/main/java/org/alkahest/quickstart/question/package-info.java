/**
 * The questions, by topic. Each is a constant, built once and shared by everyone, or a method where its very form depends on
 * what is asked for. What a row becomes is a record beside it.
 */
@NullMarked
package org.alkahest.quickstart.question;

import org.jspecify.annotations.NullMarked;
