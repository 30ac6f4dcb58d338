package org.alkahest.sql;

/** INSERTs of one row each that give something back for each. Immutable. */
public final class ReturningEach<R> {
    private final Iterable<ReturningChange<R>> statements;
    private final boolean inParameterOrder;

    ReturningEach(Iterable<ReturningChange<R>> statements, boolean inParameterOrder) {
        this.statements = statements;
        this.inParameterOrder = inParameterOrder;
    }

    /** The same, giving back what belongs to the first row first, and so on; see {@link ReturningBatch#inParameterOrder}. */
    public ReturningEach<R> inParameterOrder() {
        return new ReturningEach<>(statements, true);
    }

    public boolean isInParameterOrder() {
        return inParameterOrder;
    }

    /** The statement of each row, in order; made while they are read. */
    public Iterable<ReturningChange<R>> statements() {
        return statements;
    }
}
