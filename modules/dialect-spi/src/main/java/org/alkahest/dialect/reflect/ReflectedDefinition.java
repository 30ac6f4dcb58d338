package org.alkahest.dialect.reflect;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Computed;
import org.alkahest.sql.schema.DetailedItem;
import org.alkahest.sql.schema.DialectCondition;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.tree.BaseTable;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.TextExpression;
import org.alkahest.sql.tree.TextPart;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/**
 * What was read of a table, as a declaration would say it. Expressions are the database's own texts, so it is for databases of the
 * same kind. What only the database has is not in it: constraints of kinds of its own, options, and what {@link LeftOut} tells besides.
 */
public final class ReflectedDefinition {
    private static final SqlType<Boolean> BOOLEAN = BasicType.of(TypeKind.BOOLEAN, Boolean.class);

    private ReflectedDefinition() {}

    /** The definition of a table or of the columns of a view. */
    public static TableDefinition of(ReflectedTable table) {
        Source source = new TableSource(new BaseTable(table.name()));
        return new TableDefinition(
                table.name(),
                table.columns().stream().map(ReflectedDefinition::column).toList(),
                table.primaryKey(),
                table.uniqueKeys(),
                table.foreignKeys(),
                table.checks().stream().map(ReflectedDefinition::check).toList(),
                table.indexes().stream()
                        .map(index -> index(index, table, source))
                        .toList(),
                table.comment());
    }

    /** The definition of a column. */
    public static ColumnDefinition column(ReflectedColumn column) {
        String defaultText = column.defaultText();
        ReflectedComputation computed = column.computed();
        return new ColumnDefinition(
                column.name(),
                column.type(),
                column.nullable(),
                column.identity(),
                defaultText == null ? null : text(defaultText, column.type()),
                computed == null ? null : new Computed(text(computed.text(), column.type()), computed.stored()),
                column.comment(),
                column.setOnUpdate(),
                column.collation());
    }

    /** The definition of a check. */
    public static Check check(ReflectedCheck check) {
        String name = check.name();
        return new Check(name == null ? null : ObjectName.of(name), text(check.condition(), BOOLEAN));
    }

    /** The definition of an index. */
    public static Index index(ReflectedIndex index, ReflectedTable table) {
        return index(index, table, new TableSource(new BaseTable(table.name())));
    }

    private static Index index(ReflectedIndex index, ReflectedTable table, Source source) {
        List<OrderItem> items = new ArrayList<>();
        for (ReflectedIndexItem item : index.items()) {
            items.add(new OrderItem(expression(item, table, source), item.descending(), item.nulls()));
        }
        String where = index.where();
        return new Index(
                ObjectName.of(index.name()),
                items,
                index.unique(),
                index.nullsDistinct(),
                index.included(),
                index.method(),
                where == null ? null : text(where, BOOLEAN),
                DialectCondition.everywhere());
    }

    private static Expression expression(ReflectedIndexItem item, ReflectedTable table, Source source) {
        String column = item.column();
        SqlType<?> type = column == null
                ? BOOLEAN
                : table.column(column).<SqlType<?>>map(ReflectedColumn::type).orElse(BOOLEAN);
        Expression ordered =
                column == null ? text(String.valueOf(item.expression()), type) : new ColumnRef(source, column, type);
        String details = item.details();
        return details == null ? ordered : new CustomExpression(new DetailedItem(ordered, details), type);
    }

    private static Expression text(String sql, SqlType<?> type) {
        return new TextExpression(List.of(new TextPart.Verbatim(sql)), type);
    }

    private static final class TableSource extends Source {
        private final TableRelation relation;

        TableSource(BaseTable table) {
            this.relation = new TableRelation(this, table, null);
        }

        @Override
        public Relation relation() {
            return relation;
        }
    }
}
