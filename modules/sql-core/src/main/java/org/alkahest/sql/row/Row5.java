package org.alkahest.sql.row;

/** A row of five values; each may be null where the database has NULL. */
public record Row5<A, B, C, D, E>(A v1, B v2, C v3, D v4, E v5) {}
