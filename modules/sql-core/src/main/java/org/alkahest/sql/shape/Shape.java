package org.alkahest.sql.shape;

import java.util.List;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.StatementOption;
import org.jspecify.annotations.Nullable;

/** The shape of a statement and the values that were left out of it, both from one walk. Immutable. */
public final class Shape {
    private final ShapeKey key;
    private final @Nullable Object[] values;
    private final int valueCount;

    /** @param values may have spare room at its end */
    Shape(ShapeKey key, @Nullable Object[] values, int valueCount) {
        this.key = key;
        this.values = values;
        this.valueCount = valueCount;
    }

    /**
     * Walks a statement and its options once.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-2011 if they are too deep to be walked
     */
    public static Shape of(StatementNode statement, List<? extends StatementOption> options) {
        ShapeWalk walk = ShapeWalk.over(statement);
        walk.options(options);
        return walk.finish();
    }

    /**
     * Walks a tree for its depth alone, for those who look into it before it is part of a statement.
     *
     * @return the tree
     * @throws org.alkahest.sql.error.StatementException ALK-2011 if it is too deep to be walked
     */
    public static <N extends Node> N bounded(N tree) {
        ShapeWalk.bounded(tree);
        return tree;
    }

    public ShapeKey key() {
        return key;
    }

    /** How many binds and IN lists the walk met; the indexes of slots are below it. */
    public int valueCount() {
        return valueCount;
    }

    /**
     * The value of a slot: a value, null, a {@link org.alkahest.sql.tree.Parameter}, or a {@link List} for an IN list.
     */
    public @Nullable Object value(int index) {
        return values[index];
    }
}
