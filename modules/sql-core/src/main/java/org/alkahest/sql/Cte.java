package org.alkahest.sql;

import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression, {@code WITH name AS (query)}, as an item of FROM. It moves to the head of whatever statement
 * uses it.
 */
public final class Cte extends Source implements FromItem {
    private final Outputs outputs;
    private final CteUse relation;

    private Cte(Outputs outputs, CommonTable table, @Nullable String alias) {
        this.outputs = outputs;
        this.relation = new CteUse(this, table, alias);
    }

    public static Cte of(String name, QueryStatement<?> query) {
        Outputs outputs = Outputs.of(query);
        return new Cte(outputs, new CommonTable(name, outputs.names(), false, self -> query.embedded()), null);
    }

    /**
     * A recursive expression.
     *
     * @param anchor the rows to begin with; its columns are those of the whole
     * @param step joins further rows to those found so far, which it is handed; duplicates are kept, so it must end by
     *     itself
     */
    public static <R> Cte recursive(String name, QueryStatement<R> anchor, Step<R> step) {
        Outputs outputs = Outputs.of(anchor);
        var table = new CommonTable(
                name,
                outputs.names(),
                true,
                self -> anchor.unionAll(step.from(new Cte(outputs, self, null))).node());
        return new Cte(outputs, table, null);
    }

    /** The recursive part of an expression. */
    @FunctionalInterface
    public interface Step<R> {

        /** The query that finds further rows from the rows found so far. */
        QueryStatement<? extends R> from(Cte found);
    }

    /** Another occurrence of the same expression in FROM, under a name of its own. */
    public Cte as(String alias) {
        return new Cte(outputs, relation.cte(), alias);
    }

    @Override
    public Relation relation() {
        return relation;
    }

    /**
     * The column that an expression of the (anchor) query's select list became; of the same family.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1009 if that very expression was not selected
     */
    public <T, F extends Expr<T>> F column(InFamily<T, F> selected) {
        return outputs.column(this, selected);
    }

    /** A typed table laid over this expression: its columns are found by their names. */
    public <S extends TypedTable<S>> S as(TypedTable<S> table) {
        return table.over(this);
    }
}
