package org.alkahest.sql;

import java.util.HashSet;
import java.util.Set;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.Excluded;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Rewriter;

/** What an INSERT must bring where it answers a conflict: values for the key that is meant, and for what is read of it. */
final class ConflictChecks extends Rewriter {
    private final InsertRow insert;
    private final Set<String> brought = new HashSet<>();

    private ConflictChecks(InsertRow insert) {
        this.insert = insert;
        for (int i = 0; i < insert.columns().size(); i++) {
            int column = i;
            if (insert.rows().stream().noneMatch(row -> row.get(column) instanceof DefaultValue)) {
                brought.add(insert.columns().get(i).name());
            }
        }
    }

    /**
     * The same INSERT, knowing which keys may refuse its rows.
     *
     * @throws StatementException ALK-1007 if a column is not set, or the table is an alias
     */
    static InsertRow checked(InsertRow insert, Table table) {
        Conflict conflict = insert.conflict();
        if (conflict == null) {
            return insert;
        }
        var checks = new ConflictChecks(insert);
        if (insert.table().alias() != null) {
            throw invalid(
                    "An INSERT into the alias \"" + insert.table().alias() + "\" answers a conflict.",
                    "The row that is there is read under the name of the table.",
                    "Insert into the table itself.");
        }
        if (checks.brought.isEmpty()) {
            throw invalid(
                    "An INSERT into \"" + insert.table().exposedName() + "\" answers a conflict and sets no column.",
                    "A row of defaults brings no key that could be there already.",
                    "Set the columns of the key.");
        }
        checks.checkDefaults();
        for (ColumnRef column : conflict.columns()) {
            checks.checkBrought(column, "is part of the key of a conflict");
        }
        for (Assignment assignment : conflict.assignments()) {
            checks.expression(Shape.bounded(assignment.value()));
        }
        for (Expression condition : conflict.where()) {
            checks.expression(Shape.bounded(condition));
        }
        Conflict known = conflict.withKeys(conflict.keys().stream()
                .filter(key -> key.stream().noneMatch(column -> checks.isGenerated(column, table)))
                .toList());
        return insert.withConflict(known);
    }

    /** Whether the database gives the column a value that no row has. */
    private boolean isGenerated(String column, Table table) {
        return !brought.contains(column)
                && table.definition()
                        .column(column)
                        .map(ColumnDefinition::identity)
                        .isPresent();
    }

    @Override
    public Node excluded(Excluded node) {
        checkBrought(node.column(), "is read from the refused row");
        return node;
    }

    /** What is refused is read by its columns, whichever of the rows it is. */
    private void checkDefaults() {
        for (int i = 0; i < insert.columns().size(); i++) {
            int column = i;
            boolean first = insert.query() == null && insert.row().get(i) instanceof DefaultValue;
            if (insert.more().stream().anyMatch(row -> row.get(column) instanceof DefaultValue != first)) {
                throw invalid(
                        "Some rows of an INSERT that answers a conflict leave \""
                                + insert.columns().get(i).name() + "\" to its default, and others do not.",
                        "A refused row is known by the values that all rows bring.",
                        "Give the column a value in all rows, or its default in all of them.");
            }
        }
    }

    private void checkBrought(ColumnRef column, String use) {
        if (!brought.contains(column.name())) {
            throw invalid(
                    "The column \"" + column.source() + "." + column.name() + "\" " + use + ".",
                    "The INSERT into \"" + insert.table().exposedName() + "\" brings values for " + brought + " only.",
                    "Give the column a value in the INSERT.");
        }
    }

    private static StatementException invalid(String what, String why, String fix) {
        return new StatementException(ErrorCode.INVALID_STATEMENT, ErrorText.of(what, why, fix));
    }
}
