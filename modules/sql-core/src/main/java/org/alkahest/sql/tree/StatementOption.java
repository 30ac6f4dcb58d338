package org.alkahest.sql.tree;

import java.util.List;

/**
 * Something that changes how a statement is compiled, such as what to load along with it. Its shape is part of the
 * statement's key; values inside it travel in its {@link #expressions()}, never in the shape.
 */
public interface StatementOption {

    /** Reports everything but the expressions that distinguishes this option from others. */
    void shape(ShapeSink sink);

    /** Expressions of this option, in a fixed order; their bound values become slots as the statement's own do. */
    default List<Expression> expressions() {
        return List.of();
    }

    /**
     * Gives the statement to compile instead; called on a cache miss only. What it gives need not be resolved: that is done
     * anew. It must not change what the columns are that the statement's own selection reads; it may add some behind them.
     *
     * @param statement a statement without values, its FROM explicit everywhere, its common table expressions in front
     * @param lifted this option's {@link #expressions()} without values, in the same order
     */
    default StatementNode expand(StatementNode statement, List<Expression> lifted) {
        return statement;
    }
}
