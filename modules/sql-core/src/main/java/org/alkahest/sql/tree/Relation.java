package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/** An item of FROM. Every one has a {@link Source}, the identity that column references name. */
public sealed interface Relation extends Node
        permits TableRelation, Derived, CteUse, ValuesRelation, FunctionRelation, ElementsRelation {

    /** The identity of this occurrence. */
    Source source();

    /** The name given in this statement; null for the item's own. */
    @Nullable String alias();

    /** The name under which columns of this item are qualified: its alias, else its own name. */
    String exposedName();
}
