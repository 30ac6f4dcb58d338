package org.alkahest.sql.tree;

import java.util.List;
import java.util.function.Supplier;

/**
 * A table or view of the database, as statements know it: a name with identity. Two definitions of the same name, say in
 * two schemas of tables, are two base tables and make different shapes.
 */
public final class BaseTable {
    private final TableName name;
    private final Supplier<List<TableReference>> references;

    /** A table that is not known to refer to others. */
    public BaseTable(TableName name) {
        this(name, List::of);
    }

    /** @param references gives the foreign keys; asked only when a join that follows them is compiled */
    public BaseTable(TableName name, Supplier<List<TableReference>> references) {
        this.name = name;
        this.references = references;
    }

    public TableName name() {
        return name;
    }

    /** The foreign keys, in the order of their declaration. */
    public List<TableReference> references() {
        return references.get();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
