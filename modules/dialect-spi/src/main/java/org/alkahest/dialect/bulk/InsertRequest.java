package org.alkahest.dialect.bulk;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.RowKeys;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT to be executed for many rows. Values are known by their numbers: that of a {@link Slot} of the row is its {@link
 * Slot#index()}. Immutable.
 */
public final class InsertRequest {
    private final InsertRow insert;
    private final boolean inParameterOrder;
    private final int freeValue;
    private final UnaryOperator<Expression> selected;

    /**
     * @param insert the INSERT of one row, with slots for values
     * @param inParameterOrder whether what comes back has to be matched with the rows
     * @param freeValue how many values a row has by itself
     * @param selected puts around an output what its type needs
     */
    public InsertRequest(
            InsertRow insert, boolean inParameterOrder, int freeValue, UnaryOperator<Expression> selected) {
        this.insert = insert;
        this.inParameterOrder = inParameterOrder;
        this.freeValue = freeValue;
        this.selected = selected;
    }

    /** The INSERT of one row, with slots for values. */
    public InsertRow insert() {
        return insert;
    }

    /** Whether what comes back has to be matched with the rows. */
    public boolean inParameterOrder() {
        return inParameterOrder;
    }

    /** Whether anything is to come back. */
    public boolean returns() {
        return !insert.returning().isEmpty();
    }

    /** The number of the value that a way may add to each row: {@link KeySource#value()}. */
    public int freeValue() {
        return freeValue;
    }

    /** The same INSERT, giving back these columns too, behind those that were asked for. */
    public InsertRow withOutputs(List<ColumnRef> columns) {
        List<Expression> outputs = new ArrayList<>(insert.returning());
        columns.forEach(column -> outputs.add(selected.apply(column)));
        return insert.withReturning(outputs);
    }

    /** The same INSERT, whose rows bring the {@linkplain #freeValue free value} for a column that gets none so far. */
    public InsertRow withFreeValue(ColumnRef column) {
        List<ColumnRef> columns = new ArrayList<>(insert.columns());
        columns.add(column);
        List<Expression> row = new ArrayList<>(insert.row());
        row.add(new Slot(column.type(), freeValue));
        return new InsertRow(
                insert.table(),
                columns,
                row,
                insert.more(),
                insert.query(),
                insert.returning(),
                insert.conflict(),
                insert.hints());
    }

    /**
     * Columns whose values come with the rows, differ from row to row, and come back as they are: the sentinel of the table,
     * else its primary key. Where a row that is there is changed, it keeps those that it has, and only the key that the
     * conflict is about is the same. Empty if there are none.
     */
    public List<ColumnRef> givenKey() {
        if (updatesOnConflict()) {
            return conflictKey();
        }
        RowKeys keys = insert.table().table().keys();
        List<ColumnRef> found = keys.sentinel() == null ? List.of() : given(List.of(keys.sentinel()));
        if (found.isEmpty()) {
            found = given(keys.primary());
        }
        return found.isEmpty() ? conflictKey() : found;
    }

    /** Whether a row that is there is changed. */
    public boolean updatesOnConflict() {
        Conflict conflict = insert.conflict();
        return conflict != null && !conflict.assignments().isEmpty();
    }

    /**
     * The columns of the key that a conflict is about, where the rows bring plain values for all of them and a conflict
     * changes none. Empty otherwise.
     */
    public List<ColumnRef> conflictKey() {
        Conflict conflict = insert.conflict();
        if (conflict == null) {
            return List.of();
        }
        List<String> names = conflict.constraint() != null && conflict.keys().size() == 1
                ? conflict.keys().get(0)
                : conflict.columns().stream().map(ColumnRef::name).toList();
        return conflict.assignments().stream()
                        .anyMatch(
                                assignment -> names.contains(assignment.column().name()))
                ? List.of()
                : given(names);
    }

    /** The columns of these names, in their order; empty unless all of them get plain values. */
    private List<ColumnRef> given(List<String> names) {
        List<ColumnRef> columns = new ArrayList<>();
        for (String name : names) {
            ColumnRef column = column(name);
            if (column == null || value(column) < 0) {
                return List.of();
            }
            columns.add(column);
        }
        return columns;
    }

    private @Nullable ColumnRef column(String name) {
        for (ColumnRef column : insert.columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    /** The number of the value that a column of the INSERT gets; -1 if it gets no plain value. */
    public int value(ColumnRef column) {
        for (int i = 0; i < insert.columns().size(); i++) {
            if (insert.columns().get(i).name().equals(column.name())) {
                return insert.row().get(i) instanceof Slot slot ? slot.index() : -1;
            }
        }
        return -1;
    }

    /** The numbers of the values of such columns, in order. */
    public List<Integer> values(List<ColumnRef> columns) {
        return columns.stream().map(this::value).toList();
    }

    /**
     * The column that gets a number from the database for each row, if this INSERT leaves it to the database and the number
     * is a plain one; else null. It need not be among those asked for.
     */
    public @Nullable ColumnRef generatedKey() {
        RowKeys keys = insert.table().table().keys();
        String name = keys.generated();
        SqlType<?> type = keys.generatedType();
        if (name == null || type == null || column(name) != null || !KeyNumbers.areOf(type)) {
            return null;
        }
        for (Expression output : insert.returning()) {
            if (output instanceof ColumnRef column && column.name().equals(name)) {
                return column;
            }
        }
        return new ColumnRef(insert.table().source(), name, type);
    }

    /** The same INSERT, giving back the generated key too where that was not asked for. */
    public InsertRow withGeneratedKey() {
        return generatedKeyOutput() < insert.returning().size()
                ? insert
                : withOutputs(List.of(requireNonNull(generatedKey())));
    }

    /** Where the generated key stands among the outputs of {@link #withGeneratedKey}, from 0. */
    public int generatedKeyOutput() {
        int asked = insert.returning().indexOf(requireNonNull(generatedKey()));
        return asked < 0 ? insert.returning().size() : asked;
    }

    /** Whether the generated key is all that is to come back; then it need not be returned where it is known otherwise. */
    public boolean returnsGeneratedKeyOnly() {
        ColumnRef key = generatedKey();
        return returns() && insert.returning().stream().allMatch(output -> output == key);
    }
}
