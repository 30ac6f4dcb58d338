package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/** A base table in FROM, or as the target of a change. */
public record TableRelation(
        Source source, BaseTable table, @Nullable String alias) implements Relation {
    public TableRelation {
        if (alias != null) {
            Identifiers.checked(alias);
        }
    }

    @Override
    public String exposedName() {
        return alias == null ? table.name().name() : alias;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.table(this);
    }
}
