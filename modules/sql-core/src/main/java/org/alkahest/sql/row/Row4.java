package org.alkahest.sql.row;

/** A row of four values; each may be null where the database has NULL. */
public record Row4<A, B, C, D>(A v1, B v2, C v3, D v4) {}
