package org.alkahest.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.alkahest.sql.tree.Case;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** A CASE that is being written; {@link #otherwise} or {@link #end} finishes it. Immutable. */
public final class CaseBranches<T, F extends Expr<T>> {
    private final Family<T, F> family;

    /** What comes before the last branch; null where it is the first. Branches are shared, and not copied for each more. */
    private final @Nullable CaseBranches<T, F> earlier;

    private final Case.Branch last;

    CaseBranches(Family<T, F> family, Condition condition, Expression value) {
        this(family, null, new Case.Branch(condition.node(), value));
    }

    private CaseBranches(Family<T, F> family, @Nullable CaseBranches<T, F> earlier, Case.Branch last) {
        this.family = family;
        this.earlier = earlier;
        this.last = last;
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
        return new CaseBranches<>(family, this, new Case.Branch(condition.node(), value));
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
        Deque<Case.Branch> branches = new ArrayDeque<>();
        for (CaseBranches<T, F> at = this; at != null; at = at.earlier) {
            branches.addFirst(at.last);
        }
        return family.of(new Case(List.copyOf(branches), otherwise));
    }
}
