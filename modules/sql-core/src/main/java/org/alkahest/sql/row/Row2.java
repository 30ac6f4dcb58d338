package org.alkahest.sql.row;

/** A row of two values; each may be null where the database has NULL. */
public record Row2<A, B>(A v1, B v2) {}
