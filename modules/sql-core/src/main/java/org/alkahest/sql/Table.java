package org.alkahest.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaText;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.BaseTable;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.TableReference;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A table: its definition, and one occurrence of it that statements can read from. Columns are declared by one thread,
 * usually in field initialisers of a {@link TypedTable}; the first use of the definition freezes it, and from then on the
 * table may be shared by all threads.
 */
public abstract sealed class Table implements FromItem permits TypedTable, DynamicTable {
    private final Source source;
    private final BaseTable base;
    private final Declaration declaration;
    private final boolean original;
    private DeclaredColumn<?, ?>[] columns = new DeclaredColumn<?, ?>[8];
    private int columnCount;

    Table(TableHome home, String name) {
        this(home, home instanceof MetaData metaData ? metaData.tableName(name) : TableName.of(name));
    }

    Table(TableHome home, TableName name) {
        if (home instanceof Occurrence occurrence) {
            Table of = occurrence.original();
            this.original = false;
            this.base = of.base;
            this.declaration = of.declaration;
            Source under = occurrence.source();
            this.source = under == null ? new TableSource(base, occurrence.alias()) : under;
        } else {
            MetaData metaData = (MetaData) home;
            this.original = true;
            this.declaration = new Declaration(name, metaData.naming());
            this.base = new BaseTable(name, this::references, declaration::rowKeys);
            this.source = new TableSource(base, null);
            metaData.add(name, this);
        }
    }

    final Source source() {
        return source;
    }

    final BaseTable base() {
        return base;
    }

    private List<TableReference> references() {
        TableDefinition table = definition();
        return table.foreignKeys().stream()
                .map(key -> new TableReference(
                        key.columns(),
                        key.columns().stream()
                                .<SqlType<?>>map(column ->
                                        table.column(column).orElseThrow().type())
                                .toList(),
                        key.target(),
                        key.targetColumns()))
                .toList();
    }

    /** The name in the database, whatever the alias. */
    public final TableName name() {
        return base.name();
    }

    /** The columns, in the order of their declaration; freezes the table. */
    public final List<Column<?>> columns() {
        declaration.freeze();
        return List.of(Arrays.copyOf(columns, columnCount));
    }

    /** Everything that was declared; freezes the table. */
    public final TableDefinition definition() {
        return declaration.freeze();
    }

    /** The columns of the primary key and of every other unique key; freezes the table. */
    final List<List<String>> uniqueKeys() {
        return declaration.freeze().keys();
    }

    @Override
    public final Relation relation() {
        return source.relation();
    }

    /**
     * The relation of a change.
     *
     * @throws StatementException ALK-1007 if this table lies over a query
     */
    final TableRelation target() {
        if (source.relation() instanceof TableRelation table) {
            return table;
        }
        throw new StatementException(
                ErrorCode.INVALID_STATEMENT,
                ErrorText.of(
                        "\"" + this + "\" cannot be changed.",
                        "It is the table \"" + base.name()
                                + "\" laid over a query, and only tables themselves have rows to change.",
                        "Change the table itself; the query can stand in its conditions."));
    }

    // ------------------------------------------------------------------------------------------------ declaration

    final int declare(DeclaredColumn<?, ?> column) {
        if (columnCount == columns.length) {
            columns = Arrays.copyOf(columns, columnCount * 2);
        }
        columns[columnCount] = column;
        if (original) {
            declaration.column(ColumnDefinition.of(column.name(), column.type()));
        } else {
            declaration.checkDeclared(column.name(), columnCount);
        }
        return columnCount++;
    }

    /** The declared column of a name; null if there is none. */
    final @Nullable DeclaredColumn<?, ?> declared(String name) {
        for (int i = 0; i < columnCount; i++) {
            if (columns[i].name().equals(name)) {
                return columns[i];
            }
        }
        return null;
    }

    final int columnCount() {
        return columnCount;
    }

    final DeclaredColumn<?, ?> declared(int ordinal) {
        return columns[ordinal];
    }

    final void redefine(int ordinal, UnaryOperator<ColumnDefinition> change) {
        if (original) {
            declaration.redefine(ordinal, change);
        }
    }

    final void addToPrimaryKey(String column) {
        if (original) {
            declaration.addToPrimaryKey(column);
        }
    }

    final void setSentinel(String column) {
        if (original) {
            declaration.sentinel(column);
        }
    }

    final void addReference(String column, Supplier<? extends Column<?>> target, UnaryOperator<ForeignKey> details) {
        if (original) {
            declaration.reference(List.of(column), () -> List.of(target.get()), details);
        }
    }

    final void setClientDefault(int ordinal, Supplier<?> value) {
        if (original) {
            declaration.clientDefault(ordinal, value);
        }
    }

    final void setOnUpdate(int ordinal, Expression value) {
        if (original) {
            declaration.onUpdate(ordinal, value);
        }
    }

    /** What an UPDATE sets columns to that it does not name, by their places, in the words of the declared table. */
    final Map<Integer, Expression> onUpdate() {
        return declaration.onUpdate();
    }

    final @Nullable Supplier<?> clientDefault(int ordinal) {
        return declaration.clientDefault(ordinal);
    }

    /** Takes a definition for what was declared: the columns are there, and nothing else is. */
    final void define(TableDefinition definition) {
        declaration.define(definition);
    }

    /** Adds a unique constraint of some columns, in their order. */
    protected final void unique(Column<?>... keyColumns) {
        unique(UnaryOperator.identity(), keyColumns);
    }

    /** Adds a unique constraint of some columns, in their order, with a name or anything else of its own. */
    protected final void unique(UnaryOperator<UniqueKey> details, Column<?>... keyColumns) {
        if (original) {
            declaration.unique(names("a unique constraint", List.of(keyColumns)), details);
        }
    }

    /** Adds an index of some columns, in their order. */
    protected final void index(String name, Column<?>... indexed) {
        if (original) {
            checkOwn("an index", List.of(indexed));
            declaration.index(name, List.of(indexed), false);
        }
    }

    /** Adds an index of some columns, in their order, with anything else of its own, under a name that the convention makes. */
    protected final void index(UnaryOperator<Index> details, Column<?>... indexed) {
        if (original) {
            checkOwn("an index", List.of(indexed));
            declaration.index(List.of(indexed), false, details);
        }
    }

    /** Adds an index of some columns, in their order, under a name that the metadata's convention makes. */
    protected final void index(Column<?>... indexed) {
        if (original) {
            checkOwn("an index", List.of(indexed));
            declaration.index(List.of(indexed), false, UnaryOperator.identity());
        }
    }

    /** Adds a unique index of some columns, in their order, under a name that the metadata's convention makes. */
    protected final void uniqueIndex(Column<?>... indexed) {
        if (original) {
            checkOwn("an index", List.of(indexed));
            declaration.index(List.of(indexed), true, UnaryOperator.identity());
        }
    }

    /** Adds an index of anything: expressions, some rows only, a method of the database. */
    protected final void index(Index index) {
        if (original) {
            declaration.index(index);
        }
    }

    /** Adds a unique index of some columns, in their order. */
    protected final void uniqueIndex(String name, Column<?>... indexed) {
        if (original) {
            checkOwn("an index", List.of(indexed));
            declaration.index(name, List.of(indexed), true);
        }
    }

    /** Adds a check constraint over the columns of this table, under a name that the database chooses. */
    protected final void check(Condition condition) {
        if (original) {
            declaration.check(new Check(null, condition.node()));
        }
    }

    /** Adds a check constraint over the columns of this table. */
    protected final void check(String name, Condition condition) {
        check(UnaryOperator.identity(), name, condition);
    }

    /** Adds a check constraint over the columns of this table, on some databases only. */
    protected final void check(UnaryOperator<Check> details, String name, Condition condition) {
        if (original) {
            declaration.check(details.apply(new Check(ObjectName.of(name), condition.node())));
        }
    }

    /** Adds SQL that is executed when the table is created or dropped together with its metadata, such as a trigger. */
    protected final void text(SchemaText text) {
        if (original) {
            declaration.text(text);
        }
    }

    /** Adds a foreign key of several columns; the target has as many, in the same order. */
    protected final void foreignKey(List<? extends Column<?>> referring, Supplier<List<? extends Column<?>>> target) {
        foreignKey(referring, target, UnaryOperator.identity());
    }

    /** Adds a foreign key of several columns, with a name or anything else of its own. */
    protected final void foreignKey(
            List<? extends Column<?>> referring,
            Supplier<List<? extends Column<?>>> target,
            UnaryOperator<ForeignKey> details) {
        if (original) {
            declaration.reference(names("a foreign key", referring), target, details);
        }
    }

    /** Adds a foreign key of several columns, with what happens when the row that is referred to goes or changes. */
    protected final void foreignKey(
            List<? extends Column<?>> referring,
            Supplier<List<? extends Column<?>>> target,
            ReferentialAction onDelete,
            ReferentialAction onUpdate) {
        foreignKey(referring, target, key -> key.withOnDelete(onDelete).withOnUpdate(onUpdate));
    }

    /** Sets the comment of the table. */
    protected final void comment(String text) {
        if (original) {
            declaration.comment(text);
        }
    }

    private List<String> names(String what, List<? extends Column<?>> own) {
        checkOwn(what, own);
        return own.stream().map(Column::name).toList();
    }

    private void checkOwn(String what, List<? extends Column<?>> own) {
        for (Column<?> column : own) {
            if (column.table().base() != base) {
                throw new StatementException(
                        ErrorCode.COLUMN_OF_OTHER_TABLE,
                        ErrorText.of(
                                "The column \"" + column + "\" was named in " + what + " of \"" + this + "\".",
                                "A table's keys, constraints and indexes are made of its own columns.",
                                "Use the columns of \"" + this + "\"."));
            }
        }
    }

    protected TextColumn column(String name, TextType type) {
        return new TextColumn(this, name, type.type());
    }

    protected <N extends Number> NumColumn<N> column(String name, NumType<N> type) {
        return new NumColumn<>(this, name, type.type());
    }

    protected BoolColumn column(String name, BoolType type) {
        return new BoolColumn(this, name, type.type());
    }

    protected <T> TemporalColumn<T> column(String name, TemporalType<T> type) {
        return new TemporalColumn<>(this, name, type.type());
    }

    protected <T> ValueColumn<T> column(String name, ValueType<T> type) {
        return new ValueColumn<>(this, name, type.type());
    }

    protected <E, F extends Expr<E>> ArrayColumn<E, F> column(String name, ArrayType<E, F> type) {
        return new ArrayColumn<>(this, name, type);
    }

    protected IntervalColumn column(String name, IntervalType type) {
        return new IntervalColumn(this, name, type.type());
    }

    protected JsonColumn column(String name, JsonType type) {
        return new JsonColumn(this, name, type.type());
    }

    protected final TextColumn varchar(String name, int length) {
        return column(name, Types.varchar(length));
    }

    protected final TextColumn text(String name) {
        return column(name, Types.TEXT);
    }

    protected final NumColumn<Short> smallint(String name) {
        return column(name, Types.SMALLINT);
    }

    protected final NumColumn<Integer> integer(String name) {
        return column(name, Types.INTEGER);
    }

    protected final NumColumn<Long> bigint(String name) {
        return column(name, Types.BIGINT);
    }

    protected final NumColumn<BigDecimal> decimal(String name, int precision, int scale) {
        return column(name, Types.decimal(precision, scale));
    }

    protected final NumColumn<Double> doublePrecision(String name) {
        return column(name, Types.DOUBLE);
    }

    protected final BoolColumn bool(String name) {
        return column(name, Types.BOOLEAN);
    }

    protected final TemporalColumn<LocalDate> date(String name) {
        return column(name, Types.DATE);
    }

    protected final TemporalColumn<LocalTime> time(String name) {
        return column(name, Types.TIME);
    }

    protected final TemporalColumn<LocalDateTime> timestamp(String name) {
        return column(name, Types.TIMESTAMP);
    }

    protected final TemporalColumn<Instant> timestamptz(String name) {
        return column(name, Types.TIMESTAMP_WITH_TIME_ZONE);
    }

    protected final ValueColumn<UUID> uuid(String name) {
        return column(name, Types.UUID);
    }

    protected final ValueColumn<byte[]> blob(String name) {
        return column(name, Types.BLOB);
    }

    protected final <E, F extends Expr<E>> ArrayColumn<E, F> array(String name, Family<E, F> element) {
        return column(name, Types.array(element));
    }

    protected final IntervalColumn interval(String name) {
        return column(name, Types.INTERVAL);
    }

    protected final JsonColumn json(String name) {
        return column(name, Types.JSON);
    }

    protected final <E extends Enum<E>> ValueColumn<E> enumeration(String name, Class<E> type) {
        return column(name, Types.enumeration(type));
    }

    @Override
    public final String toString() {
        return source.toString();
    }
}
