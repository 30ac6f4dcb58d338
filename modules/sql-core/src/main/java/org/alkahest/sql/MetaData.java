package org.alkahest.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.NamingConvention;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.SchemaText;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.ViewDefinition;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.TextPart;
import org.alkahest.sql.tree.TextQuery;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * A set of tables and sequences that belong together. Filled by one thread while tables are constructed, then read by
 * any number.
 */
public final class MetaData implements TableHome {
    private final @Nullable String schema;
    private final NamingConvention naming;
    private final Map<TableName, Table> tables = new LinkedHashMap<>();
    private final Map<TableName, ViewDefinition> views = new LinkedHashMap<>();
    private final Map<TableName, SequenceDefinition> sequences = new LinkedHashMap<>();
    private final List<SchemaText> texts = new ArrayList<>();

    /** Tables in the connection's own schema. */
    public MetaData() {
        this(null);
    }

    /**
     * Tables in a schema.
     *
     * @param schema the schema of every table that does not name one itself; null for the connection's own
     */
    public MetaData(@Nullable String schema) {
        this(schema, NamingConvention.DATABASE);
    }

    /**
     * Tables in a schema, whose keys and indexes are named by a convention where they are given no name.
     *
     * @param schema the schema of every table that does not name one itself; null for the connection's own
     */
    public MetaData(@Nullable String schema, NamingConvention naming) {
        this.schema = schema;
        this.naming = naming;
    }

    NamingConvention naming() {
        return naming;
    }

    /** All tables, views too, in the order in which they were made. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** The table of a name, as it was given. */
    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(tableName(name)));
    }

    /**
     * Makes a table of this metadata a view: it is created as one, after all tables and the views that were made before it.
     * Statements select from it as from any table.
     *
     * @param view its columns are those of the query, in order; frozen by this
     * @param query its values are written into the definition
     * @throws StatementException ALK-1011 if it has not as many columns as the query, or is not of this metadata
     */
    public void view(Table view, QueryStatement<?> query) {
        add(Views.of(view, query, false), view);
    }

    /** As {@link #view}, for a view that keeps its rows until {@link Ddl#refreshView} is executed. */
    public void materializedView(Table view, QueryStatement<?> query) {
        add(Views.of(view, query, true), view);
    }

    /**
     * Makes a table of this metadata a view, by the text of its query. The text goes to the database as it stands.
     *
     * @param view its columns are those of the query, in order; frozen by this
     * @param materialized whether it keeps its rows
     * @throws StatementException ALK-1011 if it is not of this metadata
     */
    public void view(Table view, String query, boolean materialized) {
        List<TextQuery.Column> columns = view.columns().stream()
                .map(column -> new TextQuery.Column(column.name(), column.type()))
                .toList();
        var text = new TextQuery(List.of(new TextPart.Verbatim(query)), columns);
        List<String> names = columns.stream().map(TextQuery.Column::name).toList();
        add(new ViewDefinition(view.name(), names, text, materialized), view);
    }

    private void add(ViewDefinition view, Table table) {
        if (tables.get(view.name()) != table) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "\"" + table + "\" cannot be a view of this metadata.",
                            "It was not made with it.",
                            "Hand this metadata to the constructor of the table, and do not use an alias."));
        }
        if (views.putIfAbsent(view.name(), view) != null) {
            throw duplicate("view", view.name());
        }
    }

    /** All views, in the order in which they were made. */
    public List<ViewDefinition> views() {
        return List.copyOf(views.values());
    }

    /**
     * Adds SQL that is executed before or after everything is created or dropped, such as
     * {@code SchemaText.beforeCreate("create extension if not exists citext").onlyOn("postgresql")}. It is not executed where
     * everything to be created is there already, or nothing that would be dropped.
     */
    public void text(SchemaText text) {
        texts.add(text);
    }

    /** All texts, in the order in which they were added. */
    public List<SchemaText> texts() {
        return List.copyOf(texts);
    }

    /** All sequences, in the order in which they were made. */
    public List<SequenceDefinition> sequences() {
        return List.copyOf(sequences.values());
    }

    /** Adds a sequence with the database's own start and step. */
    public Sequence sequence(String name) {
        return sequence(name, Numbering.DEFAULT);
    }

    /**
     * Adds a sequence.
     *
     * @param start the first value; null for the database's default
     * @param increment the step; null for the database's default
     * @throws StatementException ALK-1005 if there is one of that name
     */
    public Sequence sequence(String name, @Nullable Long start, @Nullable Long increment) {
        return sequence(name, new Numbering(start, increment, null, null, false, null));
    }

    /**
     * Adds a sequence that counts in a way of its own.
     *
     * @throws StatementException ALK-1005 if there is one of that name
     */
    public Sequence sequence(String name, Numbering numbering) {
        return sequence(new SequenceDefinition(tableName(name), numbering));
    }

    /**
     * Adds a sequence under a name with a schema of its own.
     *
     * @throws StatementException ALK-1005 if there is one of that name
     */
    public Sequence sequence(SequenceDefinition definition) {
        if (sequences.putIfAbsent(definition.name(), definition) != null) {
            throw duplicate("sequence", definition.name());
        }
        return new Sequence(definition.name(), BasicType.of(TypeKind.BIGINT, Long.class));
    }

    /** The table of a name with its schema. */
    public Optional<Table> table(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The schema of every table that does not name one itself; empty for the connection's own. */
    public Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    TableName tableName(String name) {
        return new TableName(schema, name);
    }

    void add(TableName name, Table table) {
        if (tables.putIfAbsent(name, table) != null) {
            throw duplicate("table", name);
        }
    }

    private static StatementException duplicate(String kind, TableName name) {
        return new StatementException(
                ErrorCode.DUPLICATE_NAME,
                ErrorText.of(
                        "There is already a " + kind + " \"" + name + "\".",
                        "A " + kind + " is defined once in its MetaData.",
                        "Use the one that exists, give this one another name, or use another MetaData."));
    }

    /** The tables' names, in order. */
    @Override
    public String toString() {
        return new ArrayList<>(tables.keySet()).toString();
    }
}
