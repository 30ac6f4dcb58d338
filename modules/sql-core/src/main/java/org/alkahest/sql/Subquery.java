package org.alkahest.sql;

import org.alkahest.sql.tree.Derived;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;

/** A query as an item of FROM. */
public final class Subquery extends Source implements FromItem {
    private final Outputs outputs;
    private final Derived relation;

    Subquery(QueryStatement<?> query, String alias, boolean lateral) {
        this.outputs = Outputs.of(query.outputs());
        this.relation = new Derived(this, query.embedded(), alias, outputs.names(), lateral);
    }

    @Override
    public Relation relation() {
        return relation;
    }

    /**
     * The column that an expression of the query's select list became; of the same family.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1009 if that very expression was not selected
     */
    public <T, F extends Expr<T>> F column(InFamily<T, F> selected) {
        return outputs.column(this, selected);
    }

    /** A typed table laid over this query: its columns are found by their names. */
    public <S extends TypedTable<S>> S as(TypedTable<S> table) {
        return table.over(this);
    }
}
