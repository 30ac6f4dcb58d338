package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alkahest.sql.resolve.ColumnRefs;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.UpdateRows;

/**
 * UPDATE for databases that assign from left to right, each assignment seeing those before it: columns are assigned after
 * all that read them, so that every value is computed from the row as it was. To be put into a {@link Rendering} for {@link
 * UpdateRows}, by a dialect without {@link org.alkahest.dialect.Capability#SIMULTANEOUS_ASSIGNMENT}.
 */
public final class SequentialAssignments {
    private SequentialAssignments() {}

    /** Writes the statement with its assignments in an order that does no harm; what has none was refused before. */
    public static void render(UpdateRows node, SqlWriter out) {
        List<Assignment> ordered = ordered(node).orElse(node.assignments());
        JoinedChanges.updateOfSeveralTables(node.withAssignments(ordered), out);
    }

    /** The assignments of an UPDATE, moved as little as needed; empty where columns are exchanged, so that no order will do. */
    public static Optional<List<Assignment>> ordered(UpdateRows node) {
        return ordered(node.assignments(), node.table().source());
    }

    /**
     * Assignments to a row, moved as little as needed; empty where columns are exchanged, so that no order will do.
     *
     * @param row the row as it was, in the values
     */
    public static Optional<List<Assignment>> ordered(List<Assignment> assignments, Source row) {
        List<Assignment> left = new ArrayList<>(assignments);
        List<Assignment> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Optional<Assignment> next = left.stream()
                    .filter(candidate -> !isReadByOthers(candidate, left, row))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            left.remove(next.get());
            ordered.add(next.get());
        }
        return Optional.of(ordered);
    }

    private static boolean isReadByOthers(Assignment assignment, List<Assignment> all, Source row) {
        return all.stream().anyMatch(other -> !other.equals(assignment) && reads(other.value(), assignment, row));
    }

    private static boolean reads(Expression value, Assignment assigned, Source row) {
        return ColumnRefs.everywhereIn(value).stream()
                .anyMatch(column -> column.source().equals(row)
                        && column.name().equals(assigned.column().name()));
    }
}
