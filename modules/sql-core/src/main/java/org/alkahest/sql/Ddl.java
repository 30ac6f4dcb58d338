package org.alkahest.sql;

import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SchemaStatement.Existing;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.schema.ViewDefinition;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;

/**
 * The statements that create, change and drop things, one by one. Each is executed like any other, and has its text without a
 * connection by {@link Statement#toSql}. For all that belongs together at once there is the engine's {@code createAll}.
 */
public final class Ddl {
    private Ddl() {}

    /**
     * Creates a table with its keys and checks, those that are declared for the database; its indexes and texts are statements of
     * their own. Freezes the table.
     */
    public static Creation createTable(Table table) {
        TableDefinition definition = table.definition();
        return Creation.of(ifNotExists -> new SchemaStatement.CreateTable(definition, ifNotExists));
    }

    /** Drops a table with all its rows. */
    public static Removal dropTable(Table table) {
        TableName name = table.name();
        return Removal.of(ifExists -> new SchemaStatement.DropTable(name, ifExists));
    }

    /**
     * Creates an index that was declared with its table.
     *
     * @throws StatementException ALK-1011 if there is none of that name, or one for each of several databases
     */
    public static Creation createIndex(Table table, String name) {
        List<Index> found = table.definition().indexes().stream()
                .filter(declared -> declared.name().text().equals(name))
                .toList();
        if (found.size() != 1) {
            throw found.isEmpty() ? unknownIndex(table, name) : severalIndexes(table, name);
        }
        return createIndex(table, found.get(0));
    }

    /** Creates an index that its table was declared without. */
    public static Creation createIndex(Table table, Index index) {
        TableName owner = table.name();
        return Creation.of(ifNotExists -> new SchemaStatement.CreateIndex(owner, index, ifNotExists));
    }

    private static StatementException unknownIndex(Table table, String name) {
        return new StatementException(
                ErrorCode.INVALID_DEFINITION,
                ErrorText.of(
                        "The table \"" + table.name() + "\" has no index \"" + name + "\".",
                        "It was declared with "
                                + table.definition().indexes().stream()
                                        .map(Index::name)
                                        .toList()
                                + ".",
                        "Correct the name, or give the index itself."));
    }

    private static StatementException severalIndexes(Table table, String name) {
        return new StatementException(
                ErrorCode.INVALID_DEFINITION,
                ErrorText.of(
                        "The table \"" + table.name() + "\" has several indexes \"" + name + "\".",
                        "They are declared for different databases.",
                        "Give the index itself."));
    }

    /** Drops an index by the name that was given to it. */
    public static Removal dropIndex(Table table, String name) {
        return dropIndex(table, ObjectName.of(name));
    }

    /** Drops an index that was created from this definition, or one like it. */
    public static Removal dropIndex(Table table, Index index) {
        return dropIndex(table, index.name());
    }

    private static Removal dropIndex(Table table, ObjectName name) {
        TableName owner = table.name();
        return Removal.of(ifExists -> new SchemaStatement.DropIndex(owner, name, ifExists));
    }

    /** Adds a column, which the program declares with its table already, to a table that was created without it. */
    public static Creation addColumn(Column<?> column) {
        TableDefinition table = column.table().definition();
        ColumnDefinition definition = column.definition();
        return Creation.of(ifNotExists -> new SchemaStatement.AddColumn(table, definition, ifNotExists));
    }

    /** Drops a column by its name, with all its values. */
    public static Removal dropColumn(Table table, String column) {
        TableName name = table.name();
        return Removal.of(ifExists -> new SchemaStatement.DropColumn(name, column, ifExists));
    }

    /**
     * Gives a column the type that it is declared with; its values are converted. MariaDB and MySQL are told the whole
     * declaration, so that whether it may be NULL, its default and its comment become what is declared, too.
     */
    public static Statement alterType(Column<?> column) {
        return definition(new SchemaStatement.AlterType(column.table().definition(), column.definition()));
    }

    /** Lets a column be NULL, or refuses that, as it is declared; to MariaDB and MySQL as with {@link #alterType}. */
    public static Statement alterNullability(Column<?> column) {
        return definition(new SchemaStatement.AlterNullability(column.table().definition(), column.definition()));
    }

    /** Gives a column the default that it is declared with, or takes away what it has; rows that are there stay as they are. */
    public static Statement alterDefault(Column<?> column) {
        return definition(new SchemaStatement.AlterDefault(column.table().definition(), column.definition()));
    }

    /**
     * Gives a column the name that it is declared with.
     *
     * @param oldName what it is called in the database
     */
    public static Statement renameColumn(String oldName, Column<?> column) {
        return definition(new SchemaStatement.RenameColumn(column.table().name(), oldName, column.name()));
    }

    /**
     * Adds a unique key to a table that was created without it.
     *
     * @param name by which it can be dropped
     * @throws StatementException ALK-1011 if there is no column, ALK-1006 if one belongs to another table
     */
    public static Statement addUnique(Table table, String name, Column<?>... columns) {
        for (Column<?> column : columns) {
            if (column.table().base() != table.base()) {
                throw new StatementException(
                        ErrorCode.COLUMN_OF_OTHER_TABLE,
                        ErrorText.of(
                                "The column \"" + column + "\" was named in a unique key of \"" + table + "\".",
                                "A key has columns of its own table only.",
                                "Use the columns of \"" + table + "\"."));
            }
        }
        if (columns.length == 0) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "The unique key \"" + name + "\" of \"" + table + "\" has no column.",
                            "SQL has no key of nothing.",
                            "Name at least one column."));
        }
        List<String> names = Arrays.stream(columns).map(Column::name).toList();
        return definition(new SchemaStatement.AddUnique(table.name(), new UniqueKey(null, names).withName(name)));
    }

    /** Adds a check over the columns of a table that was created without it. All its rows must fulfil it. */
    public static Statement addCheck(Table table, String name, Condition condition) {
        return definition(new SchemaStatement.AddCheck(table.name(), new Check(ObjectName.of(name), condition.node())));
    }

    /**
     * Adds a foreign key to a table that was created without it.
     *
     * @param key with a name, by which it can be dropped
     */
    public static Statement addForeignKey(Table table, ForeignKey key) {
        return definition(new SchemaStatement.AddForeignKey(table.name(), key));
    }

    /** Drops a unique key by its name. */
    public static Statement dropUnique(Table table, String name) {
        return definition(new SchemaStatement.DropUnique(table.name(), ObjectName.of(name)));
    }

    /** Drops a check by its name. */
    public static Statement dropCheck(Table table, String name) {
        return definition(new SchemaStatement.DropCheck(table.name(), ObjectName.of(name)));
    }

    /** Drops a foreign key by its name. */
    public static Statement dropForeignKey(Table table, String name) {
        return definition(new SchemaStatement.DropForeignKey(table.name(), ObjectName.of(name)));
    }

    /** Gives a table another name in its schema. */
    public static Statement renameTable(Table table, String newName) {
        return definition(new SchemaStatement.RenameTable(table.name(), newName));
    }

    /** Creates a view that a table's columns are laid over; see {@link MetaData#view}. */
    public static ViewCreation createView(Table view, QueryStatement<?> query) {
        return ViewCreation.of(Views.of(view, query, false));
    }

    /** Drops a view. */
    public static Removal dropView(Table view) {
        TableName name = view.name();
        return Removal.of(ifExists -> new SchemaStatement.DropView(name, false, ifExists));
    }

    /** Creates a view that keeps its rows. */
    public static Creation createMaterializedView(Table view, QueryStatement<?> query) {
        ViewDefinition definition = Views.of(view, query, true);
        return Creation.of(ifNotExists ->
                new SchemaStatement.CreateView(definition, ifNotExists ? Existing.STAYS : Existing.FAILS));
    }

    /** Reads the rows of a materialized view anew. */
    public static Statement refreshView(Table view) {
        return definition(new SchemaStatement.RefreshView(view.name()));
    }

    /** Drops a view that keeps its rows. */
    public static Removal dropMaterializedView(Table view) {
        TableName name = view.name();
        return Removal.of(ifExists -> new SchemaStatement.DropView(name, true, ifExists));
    }

    /**
     * Creates a table with the rows of a query. Its columns have the declared names and the types of the query; it has no keys,
     * whatever was declared.
     */
    public static Creation createTableAs(Table table, QueryStatement<?> query) {
        return Creation.of(
                ifNotExists -> new SchemaStatement.CreateTableAs(Views.of(table, query, false), ifNotExists));
    }

    /** Creates a sequence. */
    public static Creation createSequence(SequenceDefinition sequence) {
        return Creation.of(ifNotExists -> new SchemaStatement.CreateSequence(sequence, ifNotExists));
    }

    /** Drops a sequence. */
    public static Removal dropSequence(Sequence sequence) {
        TableName name = sequence.name();
        return Removal.of(ifExists -> new SchemaStatement.DropSequence(name, ifExists));
    }

    /** Creates the type of an enum, for databases where it stands beside the tables; see {@link Types#checkedEnumeration}. */
    public static <E extends Enum<E>> Creation createEnum(ValueType<E> type) {
        LabelType checked = checkedEnum(type.type());
        return Creation.of(ifNotExists -> new SchemaStatement.CreateEnum(checked, ifNotExists));
    }

    /** Drops the type of an enum, which no column may have any more. */
    public static <E extends Enum<E>> Removal dropEnum(ValueType<E> type) {
        LabelType checked = checkedEnum(type.type());
        return Removal.of(ifExists -> new SchemaStatement.DropEnum(checked, ifExists));
    }

    private static LabelType checkedEnum(SqlType<?> type) {
        if (type instanceof EnumType<?> enumeration && enumeration.checked()) {
            return enumeration.labelType();
        }
        throw new StatementException(
                ErrorCode.INVALID_DEFINITION,
                ErrorText.of(
                        "A type of the database was asked for " + type.describe() + ", which is stored as text.",
                        "Only an enum of Types.checkedEnumeration has a type of its own.",
                        "Declare the enum with Types.checkedEnumeration, or leave the statement out."));
    }

    /** Creates a schema, which is what MariaDB calls a database. */
    public static Creation createSchema(String name) {
        return Creation.of(ifNotExists -> new SchemaStatement.CreateSchema(name, ifNotExists));
    }

    /** Drops a schema with everything in it. */
    public static Removal dropSchema(String name) {
        return Removal.of(ifExists -> new SchemaStatement.DropSchema(name, ifExists));
    }

    private static Statement definition(SchemaStatement statement) {
        return new Definition(statement);
    }

    private record Definition(SchemaStatement node) implements Statement {}
}
