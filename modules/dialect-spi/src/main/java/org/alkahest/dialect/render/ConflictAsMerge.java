package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.Excluded;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.SqlWriter;

/**
 * MERGE in place of an INSERT that answers a conflict. The rows stand in a source called {@code excluded}, as ON CONFLICT
 * calls them, and meet a row that is there where a key is equal. Rows of the source do not meet each other, nor those of
 * another transaction: a unique key still refuses the second one.
 */
public final class ConflictAsMerge {
    private ConflictAsMerge() {}

    /** Writes an INSERT that has a conflict, without what it returns. */
    public static void render(InsertRow insert, Conflict conflict, SqlWriter out) {
        List<ColumnRef> brought = brought(insert);
        HintRenderer.begin("merge", insert.hints(), out);
        out.sql("into ").node(insert.table()).sql(" using (");
        if (insert.query() == null) {
            String separator = "select ";
            for (List<Expression> row : insert.rows()) {
                out.sql(separator).list(SelectItem.of(values(row)), ", ");
                separator = " union all select ";
            }
        } else {
            out.node(insert.query());
        }
        out.sql(") as excluded (");
        NameList.write(brought.stream().map(ColumnRef::name).toList(), out);
        out.sql(") on ");
        condition(insert, conflict, brought, out);
        if (!conflict.assignments().isEmpty()) {
            out.sql(" when matched");
            LogicalRenderer.conditions(" and ", conflict.where(), out);
            out.sql(" then update set ").list(conflict.assignments(), ", ");
        }
        out.sql(" when not matched then insert (");
        NameList.write(insert.columns().stream().map(ColumnRef::name).toList(), out);
        out.sql(") values (").list(inserted(insert), ", ").sql(")");
        HintRenderer.end(insert.hints(), out);
    }

    private static boolean isDefault(InsertRow insert, int column) {
        return insert.query() == null && insert.row().get(column) instanceof DefaultValue;
    }

    private static List<ColumnRef> brought(InsertRow insert) {
        List<ColumnRef> brought = new ArrayList<>();
        for (int i = 0; i < insert.columns().size(); i++) {
            if (!isDefault(insert, i)) {
                brought.add(insert.columns().get(i));
            }
        }
        return brought;
    }

    private static List<Expression> values(List<Expression> row) {
        return row.stream().filter(value -> !(value instanceof DefaultValue)).toList();
    }

    private static List<Expression> inserted(InsertRow insert) {
        List<Expression> inserted = new ArrayList<>();
        for (int i = 0; i < insert.columns().size(); i++) {
            inserted.add(
                    isDefault(insert, i)
                            ? new DefaultValue()
                            : new Excluded(insert.columns().get(i)));
        }
        return inserted;
    }

    /** The key that is meant; where any is, those whose columns the rows bring. */
    private static void condition(InsertRow insert, Conflict conflict, List<ColumnRef> brought, SqlWriter out) {
        if (!conflict.columns().isEmpty()) {
            equal(conflict.columns(), out);
            return;
        }
        Set<String> names = brought.stream().map(ColumnRef::name).collect(Collectors.toSet());
        String separator = "";
        for (List<String> key : conflict.keys()) {
            if (names.containsAll(key)) {
                out.sql(separator);
                equal(
                        insert.columns().stream()
                                .filter(column -> key.contains(column.name()))
                                .toList(),
                        out);
                separator = " or ";
            }
        }
        out.sql(separator.isEmpty() ? "1 = 0" : "");
    }

    private static void equal(List<ColumnRef> key, SqlWriter out) {
        String separator = "";
        for (ColumnRef column : key) {
            out.sql(separator).node(column).sql(" = ").node(new Excluded(column));
            separator = " and ";
        }
    }
}
