package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Case;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** A CASE that is being written; {@link #otherwise} or {@link #end} finishes it. Immutable. */
public final class CaseBranches<T, F extends Expr<T>> {
    private final Family<T, F> family;
    private final List<Case.Branch> branches;

    CaseBranches(Family<T, F> family, Condition condition, Expression value) {
        this(family, List.of(new Case.Branch(condition.node(), value)));
    }

    private CaseBranches(Family<T, F> family, List<Case.Branch> branches) {
        this.family = family;
        this.branches = branches;
    }

    /** The value where the condition holds and none before it does. */
    public CaseBranches<T, F> when(Condition condition, Expr<? extends T> then) {
        return branch(condition, then.node());
    }

    /** The value where the condition holds and none before it does. */
    public CaseBranches<T, F> when(Condition condition, T then) {
        return branch(condition, Arguments.value(family.type(), then));
    }

    private CaseBranches<T, F> branch(Condition condition, Expression value) {
        return new CaseBranches<>(family, Arguments.appended(branches, new Case.Branch(condition.node(), value)));
    }

    /** The value where no condition holds. */
    public F otherwise(Expr<? extends T> value) {
        return finished(value.node());
    }

    /** The value where no condition holds. */
    public F otherwise(T value) {
        return finished(Arguments.value(family.type(), value));
    }

    /** NULL where no condition holds. */
    public F end() {
        return finished(null);
    }

    private F finished(@Nullable Expression otherwise) {
        return family.of(new Case(branches, otherwise));
    }
}
