package org.alkahest.dialect.reflect;

/**
 * A constraint of a kind that only this database has, such as an exclusion.
 *
 * @param definition SQL of the database, as it follows CONSTRAINT and the name
 */
public record ReflectedConstraint(String name, String definition) {}
