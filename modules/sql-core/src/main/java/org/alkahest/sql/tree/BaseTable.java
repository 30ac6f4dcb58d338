package org.alkahest.sql.tree;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table or view of the database, as statements know it: a name with identity. Two definitions of the same name, say in
 * two schemas of tables, are two base tables and make different shapes.
 */
public final class BaseTable {
    private final TableName name;
    private final Supplier<List<TableReference>> references;
    private final Supplier<RowKeys> keys;

    /** A table of which no more than its name is known. */
    public BaseTable(TableName name) {
        this(name, List::of, () -> RowKeys.UNKNOWN);
    }

    /**
     * A table that knows what was declared of it, and is asked only when a statement is compiled that needs it.
     *
     * @param references gives the foreign keys
     * @param keys gives the columns that tell rows apart
     */
    public BaseTable(TableName name, Supplier<List<TableReference>> references, Supplier<RowKeys> keys) {
        this.name = name;
        this.references = references;
        this.keys = keys;
    }

    public TableName name() {
        return name;
    }

    /** The foreign keys, in the order of their declaration. */
    public List<TableReference> references() {
        return references.get();
    }

    /** The name of the column whose value the database generates; null if there is none, or if nobody knows. */
    public @Nullable String identity() {
        return keys.get().identity();
    }

    /** The columns that tell rows apart, as far as they were declared. */
    public RowKeys keys() {
        return keys.get();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
