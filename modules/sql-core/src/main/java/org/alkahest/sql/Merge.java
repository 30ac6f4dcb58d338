package org.alkahest.sql;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.MergeRows;
import org.alkahest.sql.tree.MergeRows.Action;
import org.alkahest.sql.tree.MergeRows.Branch;
import org.alkahest.sql.tree.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A MERGE: rows of a table that have a partner in a source are changed, and rows of the source without one are inserted.
 * For each row the first branch counts whose conditions hold; where none does, nothing happens. A row of the table must
 * find one partner at most, or the database refuses the statement. Every method gives a new statement.
 */
public final class Merge implements Statement, Returning {
    private final Table table;
    private final Relation source;
    private final Expression on;
    private final List<Branch> branches;
    private final Bindings bindings;
    /** Computed by whoever asks first; a race computes an equal one twice. */
    private @Nullable Shape shape;

    private Merge(Table table, Relation source, Expression on, List<Branch> branches, Bindings bindings) {
        this.table = table;
        this.source = source;
        this.on = on;
        this.branches = branches;
        this.bindings = bindings;
    }

    /** A MERGE that does not know its source yet. */
    public static final class Into {
        private final Table table;

        Into(Table table) {
            this.table = table;
        }

        /** The source, a table or a query, and when a row of it is the partner of one of the table. */
        public Merge using(FromItem source, Condition on) {
            return new Merge(table, source.relation(), on.node(), List.of(), Bindings.none());
        }
    }

    /** What to do with a row of the table that has a partner. */
    public final class Matched {
        private final List<Expression> when;

        private Matched(List<Expression> when) {
            this.when = when;
        }

        /**
         * Sets columns of the row.
         *
         * @throws StatementException ALK-1007 if nothing is set
         */
        public Merge update(UnaryOperator<MergeValues> values) {
            return with(new Branch(
                    Action.UPDATE, when, values.apply(new MergeValues(table)).nodes()));
        }

        /** Deletes the row. */
        public Merge delete() {
            return with(new Branch(Action.DELETE, when, List.of()));
        }
    }

    /** What to do with a row of the source that has no partner. */
    public final class NotMatched {
        private final List<Expression> when;

        private NotMatched(List<Expression> when) {
            this.when = when;
        }

        /**
         * Inserts a row. Client defaults are not filled in.
         *
         * @throws StatementException ALK-1007 if nothing is set
         */
        public Merge insert(UnaryOperator<MergeValues> values) {
            return with(new Branch(
                    Action.INSERT, when, values.apply(new MergeValues(table)).nodes()));
        }
    }

    /** Rows of the table that have a partner and for which all conditions hold. */
    public Matched whenMatched(Condition... conditions) {
        return new Matched(List.of(Delete.nodes(conditions)));
    }

    /** Rows of the source that have no partner and for which all conditions hold. */
    public NotMatched whenNotMatched(Condition... conditions) {
        return new NotMatched(List.of(Delete.nodes(conditions)));
    }

    private Merge with(Branch branch) {
        return new Merge(table, source, on, Arguments.appended(branches, branch), bindings);
    }

    /**
     * Gives a parameter its value; the shape is shared with this statement.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1008 if the expression is no parameter
     */
    public <T> Merge bind(Expr<T> parameter, @Nullable T value) {
        var bound = new Merge(table, source, on, branches, bindings.with(Values.parameterOf(parameter), value));
        bound.shape = shape();
        return bound;
    }

    @Override
    public MergeRows node() {
        return node(List.of());
    }

    private MergeRows node(List<Expression> returning) {
        if (branches.isEmpty()) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A MERGE into \"" + table + "\" has no branch.",
                            "It would change nothing, and SQL has no such statement.",
                            "Say what happens with .whenMatched(…) or .whenNotMatched(…)."));
        }
        return new MergeRows(table.target(), source, on, branches, returning);
    }

    @Override
    public Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = Shape.of(node(), List.of());
            shape = known;
        }
        return known;
    }

    @Override
    public Bindings bindings() {
        return bindings;
    }

    @Override
    public <R> ReturningChange<R> returning(Selection<R> selection) {
        return new ReturningChange<>(node(selection.columns()), selection, bindings);
    }
}
