package org.alkahest.sql;

/**
 * Where a table is made: in a {@link MetaData} for a table of a schema, in an {@link Occurrence} for an alias of it or for
 * a query laid under it. A table class passes it on to its superclass and does nothing else with it.
 */
public sealed interface TableHome permits MetaData, Occurrence {}
