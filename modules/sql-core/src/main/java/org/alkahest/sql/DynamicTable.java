package org.alkahest.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaText;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;

/** A table whose columns are only known when the program runs: they are declared one by one and looked up by name. */
public final class DynamicTable extends Table {

    /** A table in the schema of its {@code metaData}. */
    public DynamicTable(MetaData metaData, String name) {
        super(metaData, name);
    }

    /** A table in a schema of its own. */
    public DynamicTable(MetaData metaData, TableName name) {
        super(metaData, name);
    }

    /**
     * A table of which everything is known already, such as one that was found in a database. It is frozen.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1005 if the metadata has a table of that name
     */
    public static DynamicTable of(MetaData metaData, TableDefinition definition) {
        var table = new DynamicTable(metaData, definition.name());
        definition.columns().forEach(column -> KnownColumn.declare(table, column.name(), column.type()));
        table.define(definition);
        return table;
    }

    private DynamicTable(Occurrence occurrence) {
        super(occurrence, occurrence.original().name().name());
    }

    @Override
    public TextColumn column(String name, TextType type) {
        return super.column(name, type);
    }

    @Override
    public <N extends Number> NumColumn<N> column(String name, NumType<N> type) {
        return super.column(name, type);
    }

    @Override
    public BoolColumn column(String name, BoolType type) {
        return super.column(name, type);
    }

    @Override
    public <T> TemporalColumn<T> column(String name, TemporalType<T> type) {
        return super.column(name, type);
    }

    @Override
    public <E, F extends Expr<E>> ArrayColumn<E, F> column(String name, ArrayType<E, F> type) {
        return super.column(name, type);
    }

    @Override
    public IntervalColumn column(String name, IntervalType type) {
        return super.column(name, type);
    }

    @Override
    public JsonColumn column(String name, JsonType type) {
        return super.column(name, type);
    }

    @Override
    public <T> ValueColumn<T> column(String name, ValueType<T> type) {
        return super.column(name, type);
    }

    /** Adds a unique constraint of some columns, in their order. */
    public DynamicTable withUnique(Column<?>... columns) {
        unique(columns);
        return this;
    }

    /** Adds a unique constraint of some columns, in their order, with a name or anything else of its own. */
    public DynamicTable withUnique(UnaryOperator<UniqueKey> details, Column<?>... columns) {
        unique(details, columns);
        return this;
    }

    /** Adds an index of some columns, in their order, under a name that the metadata's convention makes. */
    public DynamicTable withIndex(Column<?>... columns) {
        index(columns);
        return this;
    }

    /** Adds an index of some columns, in their order, with anything else of its own, under a name that the convention makes. */
    public DynamicTable withIndex(UnaryOperator<Index> details, Column<?>... columns) {
        index(details, columns);
        return this;
    }

    /** Adds an index of anything: expressions, some rows only, a method of the database. */
    public DynamicTable withIndex(Index index) {
        index(index);
        return this;
    }

    /** Adds a foreign key of several columns, with a name or anything else of its own. */
    public DynamicTable withForeignKey(
            List<? extends Column<?>> columns,
            Supplier<List<? extends Column<?>>> target,
            UnaryOperator<ForeignKey> details) {
        foreignKey(columns, target, details);
        return this;
    }

    /** Adds an index of some columns, in their order. */
    public DynamicTable withIndex(String name, Column<?>... columns) {
        index(name, columns);
        return this;
    }

    /** Adds a check constraint over the columns of this table. */
    public DynamicTable withCheck(String name, Condition condition) {
        check(name, condition);
        return this;
    }

    /** Adds a check constraint over the columns of this table, on some databases only. */
    public DynamicTable withCheck(UnaryOperator<Check> details, String name, Condition condition) {
        check(details, name, condition);
        return this;
    }

    /** Adds SQL that is executed when the table is created or dropped together with its metadata, such as a trigger. */
    public DynamicTable withText(SchemaText text) {
        text(text);
        return this;
    }

    /** Adds a foreign key of several columns; the target has as many, in the same order. */
    public DynamicTable withForeignKey(
            List<? extends Column<?>> columns,
            Supplier<List<? extends Column<?>>> target,
            ReferentialAction onDelete,
            ReferentialAction onUpdate) {
        foreignKey(columns, target, onDelete, onUpdate);
        return this;
    }

    /** Sets the comment of the table. */
    public DynamicTable withComment(String text) {
        comment(text);
        return this;
    }

    /**
     * The declared column of a name.
     *
     * @throws StatementException ALK-1002 if there is none
     */
    public Column<?> column(String name) {
        DeclaredColumn<?, ?> column = declared(name);
        if (column == null) {
            throw new StatementException(
                    ErrorCode.UNKNOWN_COLUMN,
                    ErrorText.of(
                            "The table \"" + this + "\" has no column \"" + name + "\".",
                            "It has " + names() + ".",
                            "Correct the name (upper and lower case count), or declare the column first."));
        }
        return column;
    }

    /**
     * The declared column of a name as an expression of a family.
     *
     * @throws StatementException ALK-1002 if there is none, ALK-1001 if it has values of another class
     */
    public <T, F extends Expr<T>> F get(String name, Family<T, F> family) {
        Column<?> column = column(name);
        SqlType<?> declared = column.type();
        if (!isReadAs(declared, family.type())) {
            throw new StatementException(
                    ErrorCode.VALUE_OF_WRONG_TYPE,
                    ErrorText.of(
                            "The column \"" + column + "\" was asked for as "
                                    + family.type().describe() + ".",
                            "It is declared as " + declared.describe() + ", with values of "
                                    + declared.javaType().getName() + ".",
                            "Ask for it with the type it was declared with, or cast it."));
        }
        return family.of(column.node());
    }

    /** Standard types of one class are read alike, whatever their length; of others only the very same. */
    private static boolean isReadAs(SqlType<?> declared, SqlType<?> asked) {
        return declared.equals(asked)
                || (declared instanceof BasicType
                        && asked instanceof BasicType
                        && declared.javaType() == asked.javaType());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columnCount(); i++) {
            names.add(declared(i).name());
        }
        return names;
    }

    /** Another occurrence of this table, under a name of its own in the statement. */
    public DynamicTable as(String alias) {
        definition();
        var occurrence = new DynamicTable(new Occurrence(this, alias, null));
        for (int i = 0; i < columnCount(); i++) {
            declared(i).redeclareIn(occurrence);
        }
        return occurrence;
    }
}
