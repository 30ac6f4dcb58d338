package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InList;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.RowsForm;
import org.alkahest.sql.tree.RowsSlot;
import org.alkahest.sql.tree.ScalarQuery;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.ValuesRelation;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Rows of values as a table and as a list of IN; each value says its type where nothing beside it does. */
public final class RowsOfValues {
    private static final BasicType<Integer> INTEGER = BasicType.of(TypeKind.INTEGER, Integer.class);

    private RowsOfValues() {}

    /** {@code (values (…), (…)) as alias (columns)}. */
    static void values(ValuesRelation node, SqlWriter out) {
        values(node, "", out);
    }

    /**
     * For databases that write ROW before each row: {@code (values row(…), row(…)) as alias (columns)}. To be put into a
     * {@link Rendering} for {@link ValuesRelation}.
     */
    public static void rowConstructors(ValuesRelation node, SqlWriter out) {
        values(node, "row", out);
    }

    private static void values(ValuesRelation node, String constructor, SqlWriter out) {
        RowsSlot rows = (RowsSlot) node.rows();
        var row = new Row(constructor, cast(rows.types()));
        out.sql("(")
                .rows(rows, new RowsForm("values ", row, "", nothing(rows, node.columns()), false))
                .sql(") as ")
                .name(node.alias())
                .sql(" (");
        NameList.write(node.columns(), out);
        out.sql(")");
    }

    /**
     * For databases whose VALUES has columns called {@code column1}, {@code column2} and so on, and takes no other names.
     * To be put into a {@link Rendering} for {@link ValuesRelation}.
     */
    public static void numbered(ValuesRelation node, SqlWriter out) {
        RowsSlot rows = (RowsSlot) node.rows();
        List<String> numbered = new ArrayList<>();
        out.sql("(select ");
        for (int i = 0; i < node.columns().size(); i++) {
            numbered.add("column" + (i + 1));
            out.sql(i == 0 ? "" : ", ")
                    .sql(numbered.get(i))
                    .sql(" as ")
                    .name(node.columns().get(i));
        }
        out.sql(" from (")
                .rows(
                        rows,
                        new RowsForm("values ", new Row("", slots(rows.types())), "", nothing(rows, numbered), false))
                .sql(")) as ")
                .name(node.alias());
    }

    /**
     * For databases that name the columns of VALUES only by a query before it, which gives no rows. To be put into a
     * {@link Rendering} for {@link ValuesRelation}.
     *
     * @param wide what the query has for a column of a type; the column must take every value of it
     */
    public static void afterQuery(ValuesRelation node, Function<SqlType<?>, Expression> wide, SqlWriter out) {
        RowsSlot rows = (RowsSlot) node.rows();
        out.sql("(")
                .node(nothing(rows, node.columns(), wide))
                .rows(rows, new RowsForm(" union all values ", new Row("", cast(rows.types())), "", null, false))
                .sql(") as ")
                .name(node.alias());
    }

    /** For databases that take a list of rows as VALUES only. To be put into a {@link Rendering} for {@link InList}. */
    public static void inValues(InList node, SqlWriter out) {
        if (node.list() instanceof RowsSlot rows) {
            out.operand(node.operand(), Precedence.CONCAT)
                    .sql(node.negated() ? " not in " : " in ")
                    .rows(rows, list(rows, "(values ", ")"));
        } else {
            Rendering.standard().render(node, out);
        }
    }

    /** The rows behind IN. */
    static RowsForm list(RowsSlot rows, String open, String close) {
        Node none = new ScalarQuery(nothing(rows, List.of()));
        return new RowsForm(open, new Row("", slots(rows.types())), close, none, true);
    }

    /** A query of the same columns without rows. */
    private static SelectQuery nothing(RowsSlot rows, List<String> names) {
        return nothing(rows, names, type -> new Cast(new Literal(type, null), type));
    }

    private static SelectQuery nothing(RowsSlot rows, List<String> names, Function<SqlType<?>, Expression> value) {
        List<Expression> columns = new ArrayList<>();
        for (int i = 0; i < rows.types().size(); i++) {
            SqlType<?> type = rows.types().get(i);
            Expression typed = value.apply(type);
            columns.add(names.isEmpty() ? typed : new Label(typed, names.get(i)));
        }
        var never = new Comparison(ComparisonOperator.EQUAL, new Literal(INTEGER, 1), new Literal(INTEGER, 0));
        return SelectQuery.of(columns).withWhere(List.of(never));
    }

    private static List<Expression> slots(List<SqlType<?>> types) {
        List<Expression> slots = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            slots.add(new Slot(types.get(i), i));
        }
        return slots;
    }

    private static List<Expression> cast(List<SqlType<?>> types) {
        List<Expression> cast = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            cast.add(new Cast(new Slot(types.get(i), i), types.get(i)));
        }
        return cast;
    }

    /** One row; it may have a single value, which a {@code RowValue} may not. */
    private record Row(String constructor, List<Expression> values) implements Fragment {
        @Override
        public void render(SqlWriter out) {
            out.sql(constructor).sql("(").list(values, ", ").sql(")");
        }
    }
}
