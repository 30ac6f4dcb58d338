package org.alkahest.sql.row;

/** A row of three values; each may be null where the database has NULL. */
public record Row3<A, B, C>(A v1, B v2, C v3) {}
