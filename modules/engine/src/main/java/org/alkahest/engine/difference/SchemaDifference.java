package org.alkahest.engine.difference;

import java.util.List;
import java.util.stream.Collectors;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.tree.TableName;

/**
 * Everything in which a database differs from a metadata. Immutable.
 *
 * @param changes in an order in which they can be made
 * @param byName tables whose defaults, checks and the like were compared by their names alone, because the database refused to
 *     create a likeness; usually none
 */
public record SchemaDifference(List<SchemaChange> changes, List<TableName> byName) {
    public SchemaDifference {
        changes = List.copyOf(changes);
        byName = List.copyOf(byName);
    }

    /** Whether the database is as the metadata says. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes that lose nothing and can be made by statements. */
    public SchemaDifference safe() {
        return new SchemaDifference(
                changes.stream()
                        .filter(change -> !change.destructive() && !change.isByHand())
                        .toList(),
                byName);
    }

    /** The changes that no statement makes. */
    public List<SchemaChange> byHand() {
        return changes.stream().filter(SchemaChange::isByHand).toList();
    }

    /** The statements of all changes, in order. */
    public List<SchemaStatement> statements() {
        return changes.stream().flatMap(change -> change.statements().stream()).toList();
    }

    /** A line for each change. */
    @Override
    public String toString() {
        return changes.isEmpty()
                ? "no difference"
                : changes.stream().map(SchemaChange::toString).collect(Collectors.joining("\n"));
    }
}
