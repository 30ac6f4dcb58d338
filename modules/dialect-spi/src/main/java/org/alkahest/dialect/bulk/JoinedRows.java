package org.alkahest.dialect.bulk;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Hints;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.tree.MergeRows;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.RowValue;
import org.alkahest.sql.tree.RowsSlot;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/**
 * The rows of a page as a table of values, with which the table is joined. {@link #ways} is for databases that join in an UPDATE
 * by themselves ({@link org.alkahest.dialect.Capability#UPDATE_FROM}, not emulated) and compare rows with lists, {@link #merged}
 * for those that do so in a MERGE only.
 */
public final class JoinedRows {
    /** The {@link RowsSlot#index()} of the rows of a page. */
    public static final int PAGE = -1;

    private JoinedRows() {}

    /**
     * The one way there is: an UPDATE joins the rows, a DELETE looks its keys up in them. None for an UPDATE of rows that are
     * found by what may be {@linkplain KeyedChange#isFoundBy another value} after a cast.
     */
    public static List<RowsWay> ways(KeyedChange change) {
        if (change.change() instanceof UpdateRows update) {
            return change.isFoundBy(TypeKind.DECIMAL)
                    ? List.of()
                    : List.of(way("joined values", joined(update, change), change));
        }
        return List.of(way("joined values", listed((DeleteRows) change.change(), change), change));
    }

    /**
     * The one way there is: a MERGE. None for a change with hints, which have no place in it, and none where a row is found by
     * what may be {@linkplain KeyedChange#isFoundBy another value} after a cast.
     */
    public static List<RowsWay> merged(KeyedChange change) {
        return hints(change).isEmpty() && !change.isFoundBy(TypeKind.CHAR, TypeKind.DECIMAL)
                ? List.of(way("merged values", merge(change), change))
                : List.of();
    }

    private static RowsWay way(String name, Node text, KeyedChange change) {
        return RowsWay.of(name, text, List.of(), new RowMatch.Unordered()).whereDistinct(change.key());
    }

    private static Hints hints(KeyedChange change) {
        return change.change() instanceof UpdateRows update ? update.hints() : ((DeleteRows) change.change()).hints();
    }

    /** What the page is called in the text, which is not what the table is called. */
    public static String alias(KeyedChange change) {
        TableRelation table = change.change().table();
        return table.exposedName().equalsIgnoreCase("page") ? "page_" : "page";
    }

    private static UpdateRows joined(UpdateRows update, KeyedChange change) {
        var page = new Page(change);
        return new UpdateRows(
                update.table(),
                change.assignments(page::column),
                List.of(page.relation()),
                change.conditions(page::column),
                List.of(),
                update.hints());
    }

    private static MergeRows merge(KeyedChange change) {
        var page = new Page(change);
        List<Expression> conditions = change.conditions(page::column);
        MergeRows.Branch branch = change.change() instanceof UpdateRows
                ? new MergeRows.Branch(MergeRows.Action.UPDATE, List.of(), change.assignments(page::column))
                : new MergeRows.Branch(MergeRows.Action.DELETE, List.of(), List.of());
        return new MergeRows(
                change.change().table(),
                page.relation(),
                conditions.size() == 1 ? conditions.get(0) : new Logical(LogicalOperator.AND, conditions),
                List.of(branch),
                List.of());
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

        Page(KeyedChange change) {
            List<SqlType<?>> types = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            for (Slot value : change.allValues()) {
                types.add(CastType.of(value.type()));
                columns.add(name(value));
            }
            this.relation = new ValuesRelation(this, new RowsSlot(types, PAGE), alias(change), columns);
        }

        private static String name(Slot value) {
            return "v" + value.index();
        }

        private ColumnRef column(Slot value) {
            return new ColumnRef(this, name(value), value.type());
        }

        @Override
        public Relation relation() {
            return relation;
        }
    }
}
