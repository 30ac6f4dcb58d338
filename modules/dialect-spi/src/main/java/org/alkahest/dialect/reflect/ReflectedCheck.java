package org.alkahest.dialect.reflect;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name null where the database gives none
 * @param condition SQL of the database, without the word CHECK and its parentheses
 */
public record ReflectedCheck(@Nullable String name, String condition) {}
