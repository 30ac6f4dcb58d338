package org.alkahest.sql.tree;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table or view of the database, as statements know it: a name with identity. Two definitions of the same name, say in
 * two schemas of tables, are two base tables and make different shapes.
 */
public final class BaseTable {
    private final TableName name;
    private final Supplier<@Nullable String> identity;

    /** A table of which no more than its name is known. */
    public BaseTable(TableName name) {
        this(name, () -> null);
    }

    /** @param identity the name of the identity column, null for none; asked for when a statement is compiled */
    public BaseTable(TableName name, Supplier<@Nullable String> identity) {
        this.name = name;
        this.identity = identity;
    }

    public TableName name() {
        return name;
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
