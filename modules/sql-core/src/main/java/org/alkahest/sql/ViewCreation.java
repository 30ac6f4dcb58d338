package org.alkahest.sql;

import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SchemaStatement.Existing;
import org.alkahest.sql.schema.ViewDefinition;

/** A statement that creates a view; it fails where there is one of that name already, unless told otherwise. */
public final class ViewCreation implements Statement {
    private final SchemaStatement.CreateView node;

    private ViewCreation(SchemaStatement.CreateView node) {
        this.node = node;
    }

    static ViewCreation of(ViewDefinition view) {
        return new ViewCreation(new SchemaStatement.CreateView(view, Existing.FAILS));
    }

    /**
     * The same, but without effect where there is a view of that name. Where a database lacks it, the engine's {@code createAll}
     * looks into the catalog.
     */
    public Statement ifNotExists() {
        return new ViewCreation(new SchemaStatement.CreateView(node.view(), Existing.STAYS));
    }

    /**
     * The same, but in place of a view of that name. Some databases, such as PostgreSQL, take a new query only if it begins with
     * the columns of the old one, in name and type; what reads the view stays.
     */
    public Statement orReplace() {
        return new ViewCreation(new SchemaStatement.CreateView(node.view(), Existing.IS_REPLACED));
    }

    @Override
    public SchemaStatement node() {
        return node;
    }
}
