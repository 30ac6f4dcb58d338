package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/** A use of a common table expression in FROM; the definition is hoisted to the head of the statement. */
public record CteUse(
        Source source, CommonTable cte, @Nullable String alias) implements Relation {
    public CteUse {
        if (alias != null) {
            Identifiers.checked(alias);
        }
    }

    @Override
    public String exposedName() {
        return alias == null ? cte.name() : alias;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.cteUse(this);
    }
}
