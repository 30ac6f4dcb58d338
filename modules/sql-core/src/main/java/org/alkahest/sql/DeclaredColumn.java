package org.alkahest.sql;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Computed;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Parameter;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a column, written once for all families. Each modifier changes the definition that the table keeps
 * and gives back the same handle, until the table is frozen by its first use; in an alias modifiers do nothing.
 *
 * @param <C> the family's own column
 */
public abstract sealed class DeclaredColumn<T, C extends DeclaredColumn<T, C>> implements Column<T>
        permits TextColumn,
                NumColumn,
                BoolColumn,
                TemporalColumn,
                IntervalColumn,
                JsonColumn,
                ArrayColumn,
                ValueColumn {
    private final Table table;
    private final int ordinal;
    private final ColumnRef node;
    private final SqlType<T> type;

    DeclaredColumn(Table table, String name, SqlType<T> type) {
        this.table = table;
        this.type = type;
        this.node = new ColumnRef(table.source(), name, type);
        this.ordinal = table.declare(this);
    }

    abstract C self();

    /** Makes the same column in another occurrence of its table. */
    abstract void redeclareIn(Table occurrence);

    @Override
    public final Table table() {
        return table;
    }

    @Override
    public final String name() {
        return node.name();
    }

    @Override
    public final Expression node() {
        return node;
    }

    final ColumnRef reference() {
        return node;
    }

    @Override
    public final SqlType<T> type() {
        return type;
    }

    @Override
    public final ColumnDefinition definition() {
        return table.definition().columns().get(ordinal);
    }

    final C redefined(UnaryOperator<ColumnDefinition> change) {
        table.redefine(ordinal, change);
        return self();
    }

    /** Allows NULL; columns refuse it unless this is called. */
    public C nullable() {
        return redefined(definition -> definition.withNullable(true));
    }

    /** Makes this column the primary key, or adds it to the primary key after those declared before. */
    public C primaryKey() {
        table.addToPrimaryKey(node.name());
        return self();
    }

    /**
     * Promises that the values which the application gives this column, by itself or by a client default, differ within each
     * INSERT of many rows, and come back as they were given. What the database generates then finds its row by them, also where
     * the order of generated keys says nothing. It is no constraint of the database.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1011 if the table has another one
     */
    public C sentinel() {
        table.setSentinel(node.name());
        return self();
    }

    /** Adds a unique constraint of this column alone. */
    public C unique() {
        table.unique(this);
        return self();
    }

    /** A foreign key of this column alone. */
    public C references(Column<T> target) {
        return references(() -> target);
    }

    /** A foreign key to a column that may not exist yet, such as one of this very table. */
    public C references(Supplier<? extends Column<T>> target) {
        return references(target, UnaryOperator.identity());
    }

    /** A foreign key with a name, with what happens when the row it refers to goes, or with anything else of its own. */
    public C references(Supplier<? extends Column<T>> target, UnaryOperator<ForeignKey> details) {
        table.addReference(node.name(), target, details);
        return self();
    }

    /** A foreign key with what happens when the row that is referred to goes or changes. */
    public C references(Supplier<? extends Column<T>> target, ReferentialAction onDelete, ReferentialAction onUpdate) {
        return references(target, key -> key.withOnDelete(onDelete).withOnUpdate(onUpdate));
    }

    /** A constant that the database fills in where an INSERT gives no value. */
    public C serverDefault(T value) {
        return serverDefault(new Literal(type, Objects.requireNonNull(value)));
    }

    /** An expression that the database fills in where an INSERT gives no value. */
    public C serverDefault(Expr<T> expression) {
        return serverDefault(expression.node());
    }

    private C serverDefault(Expression expression) {
        return redefined(definition -> definition.withServerDefault(expression));
    }

    /** A value that the database computes from the other columns when a row is written, and keeps; INSERT gives none. */
    public C storedAs(Expr<T> expression) {
        return redefined(definition -> definition.withComputed(new Computed(expression.node(), true)));
    }

    /** A value that the database computes from the other columns whenever it is read. */
    public C virtualAs(Expr<T> expression) {
        return redefined(definition -> definition.withComputed(new Computed(expression.node(), false)));
    }

    /** A value that is filled in here, for each row, where an INSERT gives none. */
    public C clientDefault(Supplier<? extends T> value) {
        table.setClientDefault(ordinal, value);
        return self();
    }

    /**
     * A value that is filled in here where an UPDATE does not set the column; asked once for each execution. It is not filled
     * in where an INSERT or a MERGE meets a row that is there: set the column there.
     */
    public C onUpdate(Supplier<? extends T> value) {
        table.setOnUpdate(ordinal, new Bind(type, new Parameter(node.name(), value)));
        return self();
    }

    /** An expression that an UPDATE which does not set the column sets it to; it may read the row as it was. */
    public C onUpdate(Expr<T> expression) {
        table.setOnUpdate(ordinal, expression.node());
        return self();
    }

    public C comment(String text) {
        return redefined(definition -> definition.withComment(text));
    }

    /**
     * Has its texts compared and ordered by a collation of the database.
     *
     * @param name which each database chooses for itself; written as an identifier
     */
    public C collation(String name) {
        return redefined(definition -> definition.withCollation(name));
    }

    @Override
    public final @Nullable Supplier<?> clientDefault() {
        return table.clientDefault(ordinal);
    }

    @Override
    public final @Nullable Expression onUpdate() {
        return table.onUpdate().get(ordinal);
    }

    @Override
    public final String toString() {
        return table + "." + node.name();
    }
}
