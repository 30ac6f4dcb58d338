package org.alkahest.sql.row;

/** A row of eleven values; each may be null where the database has NULL. */
public record Row11<A, B, C, D, E, F, G, H, I, J, K>(
        A v1, B v2, C v3, D v4, E v5, F v6, G v7, H v8, I v9, J v10, K v11) {}
