package org.alkahest.sql.schema;

import java.util.List;
import org.alkahest.sql.tree.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name null for the database to choose
 * @param columns at least one, in order
 * @param nullsDistinct whether rows may be equal where one of the columns is null; what databases do when nothing is said
 * @param dialects on which databases it is created with its table
 */
public record UniqueKey(
        @Nullable ObjectName name,
        List<String> columns,
        boolean nullsDistinct,
        Deferral deferral,
        DialectCondition dialects)
        implements Conditional<UniqueKey> {
    public UniqueKey {
        columns = List.copyOf(columns);
    }

    /** A constraint of which nothing else is said. */
    public UniqueKey(@Nullable String name, List<String> columns) {
        this(
                name == null ? null : ObjectName.of(name),
                columns,
                true,
                Deferral.NOT_DEFERRABLE,
                DialectCondition.everywhere());
    }

    public UniqueKey withName(String newName) {
        return withName(ObjectName.of(newName));
    }

    public UniqueKey withName(ObjectName newName) {
        return new UniqueKey(newName, columns, nullsDistinct, deferral, dialects);
    }

    /** The same, but two nulls are equal. */
    public UniqueKey withNullsNotDistinct() {
        return new UniqueKey(name, columns, false, deferral, dialects);
    }

    public UniqueKey withDeferral(Deferral newDeferral) {
        return new UniqueKey(name, columns, nullsDistinct, newDeferral, dialects);
    }

    @Override
    public UniqueKey onlyOn(DialectCondition newCondition) {
        return new UniqueKey(name, columns, nullsDistinct, deferral, newCondition);
    }
}
