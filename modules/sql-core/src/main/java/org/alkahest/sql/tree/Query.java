package org.alkahest.sql.tree;

/** A statement or part of one that yields rows by reading. */
public sealed interface Query extends StatementNode permits SelectQuery, SetQuery, TextQuery {}
