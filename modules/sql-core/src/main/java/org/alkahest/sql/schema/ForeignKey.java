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
 */
public record ForeignKey(
        @Nullable ObjectName name,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        boolean matchFull,
        Deferral deferral) {
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
                Deferral.NOT_DEFERRABLE);
    }

    public ForeignKey withName(String newName) {
        return withName(ObjectName.of(newName));
    }

    public ForeignKey withName(ObjectName newName) {
        return new ForeignKey(newName, columns, target, targetColumns, onDelete, onUpdate, matchFull, deferral);
    }

    public ForeignKey withOnDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, action, onUpdate, matchFull, deferral);
    }

    public ForeignKey withOnUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, action, matchFull, deferral);
    }

    public ForeignKey withMatchFull() {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, true, deferral);
    }

    public ForeignKey withDeferral(Deferral newDeferral) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, matchFull, newDeferral);
    }
}
