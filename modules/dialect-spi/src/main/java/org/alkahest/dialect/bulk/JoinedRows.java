package org.alkahest.dialect.bulk;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.RowValue;
import org.alkahest.sql.tree.RowsSlot;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.type.SqlType;

/**
 * The rows of a page as a table of values: an UPDATE joins it, a DELETE looks its keys up in it. For databases that join in an
 * UPDATE by themselves ({@link org.alkahest.dialect.Capability#UPDATE_FROM}, not emulated) and compare rows with lists.
 */
public final class JoinedRows {
    private static final String NAME = "joined values";

    /** The {@link RowsSlot#index()} of the rows of a page. */
    public static final int PAGE = -1;

    private JoinedRows() {}

    /** The one way there is. */
    public static List<RowsWay> ways(KeyedChange change) {
        Node text = change.change() instanceof UpdateRows update
                ? joined(update, change)
                : listed((DeleteRows) change.change(), change);
        return List.of(
                RowsWay.of(NAME, text, List.of(), new RowMatch.Unordered()).whereDistinct(change.key()));
    }

    private static UpdateRows joined(UpdateRows update, KeyedChange change) {
        var page = new Page(change.allValues());
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment assignment : update.assignments()) {
            assignments.add(new Assignment(assignment.column(), page.column((Slot) assignment.value())));
        }
        List<Expression> where = new ArrayList<>();
        for (int i = 0; i < change.found().size(); i++) {
            where.add(new Comparison(
                    ComparisonOperator.EQUAL,
                    change.found().get(i),
                    page.column(change.values().get(i))));
        }
        return new UpdateRows(update.table(), assignments, List.of(page.relation()), where, List.of(), update.hints());
    }

    /** A single column is looked up in a list of its own, which every database has an index for. */
    private static DeleteRows listed(DeleteRows delete, KeyedChange change) {
        List<SqlType<?>> types = new ArrayList<>();
        change.allValues().forEach(value -> types.add(value.type()));
        List<ColumnRef> columns = new ArrayList<>();
        for (Slot value : change.allValues()) {
            columns.add(change.found().get(change.values().indexOf(value)));
        }
        Expression operand = columns.size() == 1 ? columns.get(0) : new RowValue(List.copyOf(columns));
        return delete.withWhere(List.of(new InList(operand, new RowsSlot(types, PAGE), false)));
    }

    /** The rows of a page, with a column for each value of the statement. */
    private static final class Page extends Source {
        private final ValuesRelation relation;

        Page(List<Slot> values) {
            List<SqlType<?>> types = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            for (Slot value : values) {
                types.add(value.type());
                columns.add(name(value));
            }
            this.relation = new ValuesRelation(this, new RowsSlot(types, PAGE), "page", columns);
        }

        private static String name(Slot value) {
            return "v" + value.index();
        }

        ColumnRef column(Slot value) {
            return new ColumnRef(this, name(value), value.type());
        }

        @Override
        public Relation relation() {
            return relation;
        }
    }
}
