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
    private final Supplier<@Nullable String> identity;

    /** A table of which no more than its name is known. */
    public BaseTable(TableName name) {
        this(name, List::of, () -> null);
    }

    /**
     * A table that knows what was declared of it, and is asked only when a statement is compiled that needs it.
     *
     * @param references gives the foreign keys
     * @param identity gives the name of the identity column, null for none
     */
    public BaseTable(TableName name, Supplier<List<TableReference>> references, Supplier<@Nullable String> identity) {
        this.name = name;
        this.references = references;
        this.identity = identity;
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
        return identity.get();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
