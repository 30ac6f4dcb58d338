package org.alkahest.sql;

import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.SetOperator;
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
        Outputs outputs = Outputs.of(query.outputs());
        return new Cte(outputs, new CommonTable(name, outputs.names(), false, null, self -> query.embedded()), null);
    }

    /**
     * The rows that a change gives back. The change is made once, whoever reads them, and the rest of the statement sees the
     * tables as they were before.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1007 if parameters of the change have been given values
     */
    public static Cte of(String name, ReturningChange<?> change) {
        Outputs outputs = Outputs.of(change.selection().columns());
        return new Cte(outputs, new CommonTable(name, outputs.names(), false, null, self -> change.embedded()), null);
    }

    /**
     * A recursive expression.
     *
     * @param anchor the rows to begin with; its columns are those of the whole
     * @param step joins further rows to those found so far, which it is handed; duplicates are kept, so it must end by
     *     itself
     */
    public static <R> Cte recursive(String name, QueryStatement<R> anchor, Step<R> step) {
        return recursive(name, SetOperator.UNION_ALL, anchor, step);
    }

    /**
     * A recursive expression that finds each row once, and so ends where the rows go round in a circle.
     *
     * @param anchor the rows to begin with; its columns are those of the whole
     * @param step joins further rows to those found so far, which it is handed
     */
    public static <R> Cte recursiveDistinct(String name, QueryStatement<R> anchor, Step<R> step) {
        return recursive(name, SetOperator.UNION, anchor, step);
    }

    private static <R> Cte recursive(String name, SetOperator union, QueryStatement<R> anchor, Step<R> step) {
        Outputs outputs = Outputs.of(anchor.outputs());
        var table = new CommonTable(
                name,
                outputs.names(),
                true,
                null,
                self -> new CombinedQuery<>(union, anchor, step.from(new Cte(outputs, self, null))).node());
        return new Cte(outputs, table, null);
    }

    /**
     * The same expression with the wish that it be computed once by itself. A database without such wishes decides alone, as
     * it does without: the rows are the same.
     */
    public Cte materialized() {
        return materialized(true);
    }

    /** The same expression with the wish that it be computed as part of what reads it; see {@link #materialized()}. */
    public Cte notMaterialized() {
        return materialized(false);
    }

    private Cte materialized(boolean wished) {
        return new Cte(outputs, relation.cte().materialized(wished), relation.alias());
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
