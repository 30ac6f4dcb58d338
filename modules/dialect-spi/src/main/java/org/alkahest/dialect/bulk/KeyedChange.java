package org.alkahest.dialect.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.RowChange;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.type.TypeKind;

/**
 * An UPDATE or a DELETE of one row, found by its primary key and perhaps by other columns that must be equal to a value, such
 * as a version. Rows with different keys do not meet, so many can be changed at once.
 *
 * @param change the statement for one row
 * @param found the columns that find the row, the primary key among them
 * @param values the value that each of them must have, in the same order
 * @param key the numbers of the values of the primary key
 */
public record KeyedChange(RowChange change, List<ColumnRef> found, List<Slot> values, List<Integer> key) {
    public KeyedChange {
        found = List.copyOf(found);
        values = List.copyOf(values);
        key = List.copyOf(key);
    }

    /** The change that a statement is; empty if it is none of one row, or sets a column to more than a value. */
    public static Optional<KeyedChange> of(StatementNode statement) {
        if (statement instanceof UpdateRows update
                && update.from().isEmpty()
                && update.returning().isEmpty()) {
            return setsValues(update) ? of(update, update.table(), update.where()) : Optional.empty();
        }
        return statement instanceof DeleteRows delete
                        && delete.using().isEmpty()
                        && delete.returning().isEmpty()
                ? of(delete, delete.table(), delete.where())
                : Optional.empty();
    }

    private static boolean setsValues(UpdateRows update) {
        List<String> primary = update.table().table().keys().primary();
        return update.assignments().stream()
                .allMatch(assignment -> assignment.value() instanceof Slot
                        && !primary.contains(assignment.column().name()));
    }

    private static Optional<KeyedChange> of(RowChange change, TableRelation table, List<Expression> where) {
        List<ColumnRef> found = new ArrayList<>();
        List<Slot> values = new ArrayList<>();
        for (Expression condition : where) {
            if (condition instanceof Comparison comparison
                    && comparison.operator() == ComparisonOperator.EQUAL
                    && comparison.left() instanceof ColumnRef column
                    && column.source().equals(table.source())
                    && comparison.right() instanceof Slot value) {
                found.add(column);
                values.add(value);
            } else {
                return Optional.empty();
            }
        }
        List<Integer> key = new ArrayList<>();
        for (String name : table.table().keys().primary()) {
            int index = index(found, name);
            if (index < 0) {
                return Optional.empty();
            }
            key.add(values.get(index).index());
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(new KeyedChange(change, found, values, key));
    }

    private static int index(List<ColumnRef> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether a value of one of these kinds finds rows. Where it is cast to the type of its column first, it may become another
     * one: decimal numbers are rounded, and texts of a fixed length cut off.
     */
    public boolean isFoundBy(TypeKind... kinds) {
        return values.stream()
                .anyMatch(value -> CastType.kind(value.type())
                        .filter(List.of(kinds)::contains)
                        .isPresent());
    }

    /**
     * What an UPDATE sets, from the rows of a page; empty for a DELETE.
     *
     * @param value what stands for a value in those rows
     */
    public List<Assignment> assignments(Function<? super Slot, ? extends Expression> value) {
        List<Assignment> assignments = new ArrayList<>();
        if (change instanceof UpdateRows update) {
            for (Assignment assignment : update.assignments()) {
                assignments.add(new Assignment(assignment.column(), value.apply((Slot) assignment.value())));
            }
        }
        return assignments;
    }

    /**
     * By what the rows of a page find theirs: each column that finds a row is equal to a value.
     *
     * @param value what stands for a value in the rows of the page
     */
    public List<Expression> conditions(Function<? super Slot, ? extends Expression> value) {
        List<Expression> conditions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            conditions.add(new Comparison(ComparisonOperator.EQUAL, found.get(i), value.apply(values.get(i))));
        }
        return conditions;
    }

    /** Every value of the statement, by its number. */
    public List<Slot> allValues() {
        List<Slot> all = new ArrayList<>(values);
        if (change instanceof UpdateRows update) {
            for (Assignment assignment : update.assignments()) {
                all.add((Slot) assignment.value());
            }
        }
        all.sort((one, other) -> Integer.compare(one.index(), other.index()));
        return all;
    }
}
