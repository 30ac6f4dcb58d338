package org.alkahest.dialect.reflect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A part of what a database knows of a table. */
public enum Facet {
    /** The columns, with types, defaults, identities, computed values and comments. */
    COLUMNS,
    PRIMARY_KEY,
    FOREIGN_KEYS,
    /** The indexes, without those that only serve a key. */
    INDEXES,
    UNIQUE_KEYS,
    /** Checks, and constraints of other kinds such as exclusions. */
    CHECKS,
    /** The comment of the table; those of columns belong to the columns. */
    COMMENT,
    /** What a database has of its own, such as a storage engine or a partition. */
    OPTIONS,
    /** The query of a view. */
    VIEW_DEFINITION;

    /** All of them. */
    public static final Set<Facet> ALL = Collections.unmodifiableSet(EnumSet.allOf(Facet.class));
}
