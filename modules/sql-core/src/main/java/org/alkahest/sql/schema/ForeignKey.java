package org.alkahest.sql.schema;

import java.util.List;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name null for the database to choose; needed to break a cycle of tables
 * @param columns at least one, in order
 * @param targetColumns the referred columns, as many, in the same order
 * @param matchFull whether either all columns are null or none; otherwise one null is enough to refer to nothing
 * @param dialects on which databases it is created with its table; tables are ordered by it there only
 */
public record ForeignKey(
        @Nullable ObjectName name,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        boolean matchFull,
        Deferral deferral,
        DialectCondition dialects)
        implements Conditional<ForeignKey> {
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.isEmpty() || columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException(columns + " refer to " + targetColumns);
        }
    }

    /** A foreign key of which nothing else is said. */
    public ForeignKey(
            @Nullable String name,
            List<String> columns,
            TableName target,
            List<String> targetColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate) {
        this(
                name == null ? null : ObjectName.of(name),
                columns,
                target,
                targetColumns,
                onDelete,
                onUpdate,
                false,
                Deferral.NOT_DEFERRABLE,
                DialectCondition.everywhere());
    }

    public ForeignKey withName(String newName) {
        return withName(ObjectName.of(newName));
    }

    public ForeignKey withName(ObjectName newName) {
        return new ForeignKey(
                newName, columns, target, targetColumns, onDelete, onUpdate, matchFull, deferral, dialects);
    }

    public ForeignKey withOnDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, action, onUpdate, matchFull, deferral, dialects);
    }

    public ForeignKey withOnUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, action, matchFull, deferral, dialects);
    }

    public ForeignKey withMatchFull() {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, true, deferral, dialects);
    }

    public ForeignKey withDeferral(Deferral newDeferral) {
        return new ForeignKey(
                name, columns, target, targetColumns, onDelete, onUpdate, matchFull, newDeferral, dialects);
    }

    @Override
    public ForeignKey onlyOn(DialectCondition newCondition) {
        return new ForeignKey(
                name, columns, target, targetColumns, onDelete, onUpdate, matchFull, deferral, newCondition);
    }
}
