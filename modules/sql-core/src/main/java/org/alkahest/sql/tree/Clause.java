package org.alkahest.sql.tree;

/** A part of a statement that is neither a value nor a source of rows. */
public sealed interface Clause extends Node permits Join, OrderItem, RowLimit, RowLock, WindowFrame, Assignment {}
