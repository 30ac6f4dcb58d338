package org.alkahest.dialect.reflect;

/** The kinds of things that rows are read from. */
public enum ObjectKind {
    /** A table of rows: partitioned ones, their partitions and foreign ones are tables, too. */
    TABLE,
    /** A query with a name. */
    VIEW,
    /** A query with a name, whose rows are kept. */
    MATERIALIZED_VIEW
}
