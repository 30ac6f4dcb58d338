package org.alkahest.dialect.postgresql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.MergeRows;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/**
 * The rows of an INSERT as a {@linkplain SentRows table} of arrays, with the number of the row behind the values. Made for one
 * rendering.
 */
final class RowArrays {

    private final InsertRow insert;
    private final SentRows rows;
    private final List<ColumnRef> columns = new ArrayList<>();
    private final List<Expression> values = new ArrayList<>();

    private RowArrays(InsertRow insert) {
        this.insert = insert;
        this.rows = new SentRows(freeName(insert), true);
        for (int i = 0; i < insert.columns().size(); i++) {
            Expression value = insert.row().get(i);
            if (!(value instanceof DefaultValue)) {
                columns.add(insert.columns().get(i));
                values.add(new FromArrays().expression(value));
            }
        }
    }

    /** Empty where there is no value to make an array of, or where one has a type that has no arrays. */
    static Optional<RowArrays> of(InsertRow insert) {
        return Slots.in(insert.row()).stream().allMatch(slot -> SentArray.takes(slot.type()))
                ? Optional.of(new RowArrays(insert)).filter(arrays -> !arrays.rows.isEmpty())
                : Optional.empty();
    }

    private final class FromArrays extends Rewriter {
        @Override
        public Node slot(Slot node) {
            return rows.value(node);
        }
    }

    /** The values that differ from row to row, wherever they stand. */
    private static final class Slots extends Rewriter {
        private final List<Slot> found = new ArrayList<>();

        static List<Slot> in(List<Expression> row) {
            var slots = new Slots();
            row.forEach(slots::expression);
            return slots.found;
        }

        @Override
        public Node slot(Slot node) {
            found.add(node);
            return node;
        }
    }

    /** A name that no table has that is in sight of the values. */
    private static String freeName(InsertRow insert) {
        Set<String> taken = new HashSet<>();
        taken.add(insert.table().exposedName());
        var names = new Rewriter() {
            @Override
            public Node table(TableRelation node) {
                taken.add(node.exposedName());
                return node;
            }
        };
        insert.row().forEach(names::expression);
        String name = "r";
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** The INSERT of all rows; their defaults are computed in the order of the rows, though they may come back in any. */
    InsertRow insert() {
        SelectQuery query = SelectQuery.of(values)
                .withFrom(List.of(rows.relation()))
                .withOrderBy(List.of(new OrderItem(rows.ordinal(), false, null)));
        return new InsertRow(
                insert.table(),
                columns,
                List.of(),
                List.of(),
                query,
                insert.returning(),
                insert.conflict(),
                insert.hints());
    }

    /** A MERGE that inserts all rows, and gives back the number of each behind what was asked for. */
    MergeRows merge() {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            assignments.add(new Assignment(columns.get(i), values.get(i)));
        }
        List<Expression> outputs = new ArrayList<>(insert.returning());
        outputs.add(rows.ordinal());
        return new MergeRows(
                insert.table(),
                rows.relation(),
                new Literal(BasicType.of(TypeKind.BOOLEAN, Boolean.class), false),
                List.of(new MergeRows.Branch(MergeRows.Action.INSERT, List.of(), assignments)),
                outputs);
    }
}
