package org.alkahest.sql.tree;

/** The root of a statement. */
public sealed interface StatementNode extends Node permits Query, RowChange, WithStatement, SchemaNode {}
