package org.alkahest.engine.difference;

import java.util.List;
import java.util.stream.Collectors;
import org.alkahest.sql.schema.SchemaStatement;

/**
 * Everything in which a database differs from a metadata. Immutable.
 *
 * @param changes in an order in which they can be made
 */
public record SchemaDifference(List<SchemaChange> changes) {
    public SchemaDifference {
        changes = List.copyOf(changes);
    }

    /** Whether the database is as the metadata says. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The changes that lose nothing and can be made by statements. */
    public SchemaDifference safe() {
        return new SchemaDifference(changes.stream()
                .filter(change -> !change.destructive() && !change.isByHand())
                .toList());
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
