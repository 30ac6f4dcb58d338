package org.alkahest.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Conditional;
import org.alkahest.sql.schema.DialectCondition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.NamingConvention;
import org.alkahest.sql.schema.NamingConvention.Kind;
import org.alkahest.sql.schema.NamingConvention.Unnamed;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaText;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.NextValue;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.RowKeys;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What has been declared of a table so far. Changed by one thread until it is frozen into a {@link TableDefinition}, which
 * is then what everybody reads. All occurrences of a table share one declaration.
 */
final class Declaration {
    private final TableName name;
    private final NamingConvention naming;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final Set<String> columnNames = new LinkedHashSet<>();
    private final List<String> primaryKey = new ArrayList<>();
    private final List<UniqueKey> uniqueKeys = new ArrayList<>();
    private final List<Supplier<ForeignKey>> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<SchemaText> texts = new ArrayList<>();
    private final Map<Integer, Supplier<?>> clientDefaults = new HashMap<>();
    private final Map<Integer, Expression> onUpdate = new TreeMap<>();
    private @Nullable String sentinel;
    private @Nullable String comment;
    private volatile @Nullable TableDefinition frozen;

    Declaration(TableName name, NamingConvention naming) {
        this.name = name;
        this.naming = naming;
    }

    TableName name() {
        return name;
    }

    /** The columns declared so far by which rows can be told apart. */
    RowKeys rowKeys() {
        ColumnDefinition identity = null;
        ColumnDefinition sequential = null;
        for (ColumnDefinition column : columns) {
            if (column.identity() != null) {
                identity = column;
            } else if (column.serverDefault() instanceof NextValue && primaryKey.contains(column.name())) {
                sequential = column;
            }
        }
        ColumnDefinition generated = identity == null ? sequential : identity;
        return new RowKeys(
                identity == null ? null : identity.name(),
                generated == null ? null : generated.name(),
                generated == null ? null : generated.type(),
                primaryKey,
                sentinel);
    }

    /** Makes a column the one by whose values rows of an INSERT are told apart. */
    void sentinel(String column) {
        checkOpen("sentinel");
        if (sentinel != null && !sentinel.equals(column)) {
            throw duplicate(
                    "The table \"" + name + "\" has the sentinels \"" + sentinel + "\" and \"" + column + "\".",
                    "Rows of an INSERT are told apart by one column.",
                    "Keep one of the two.");
        }
        sentinel = column;
    }

    void column(ColumnDefinition column) {
        checkOpen("column \"" + column.name() + "\"");
        if (!columnNames.add(column.name())) {
            throw duplicate(
                    "The table \"" + name + "\" has two columns \"" + column.name() + "\".",
                    "A column is declared once.",
                    "Remove one of the declarations, or give it another name.");
        }
        columns.add(column);
    }

    /** Refuses a column of an occurrence that its table does not have at that place. */
    void checkDeclared(String column, int ordinal) {
        if (ordinal >= columns.size() || !columns.get(ordinal).name().equals(column)) {
            throw late("column \"" + column + "\"");
        }
    }

    void redefine(int ordinal, UnaryOperator<ColumnDefinition> change) {
        ColumnDefinition column = columns.get(ordinal);
        checkOpen("column \"" + column.name() + "\"");
        columns.set(ordinal, change.apply(column));
    }

    void addToPrimaryKey(String column) {
        checkOpen("primary key");
        if (primaryKey.contains(column)) {
            throw duplicate(
                    "The primary key of \"" + name + "\" has the column \"" + column + "\" twice.",
                    "A column stands in a key once.",
                    "Call primaryKey() once for each column.");
        }
        primaryKey.add(column);
    }

    void unique(List<String> keyColumns, UnaryOperator<UniqueKey> details) {
        checkOpen("unique constraint");
        checkNotEmpty("unique constraint", keyColumns);
        ObjectName generated = named(Kind.UNIQUE_KEY, keyColumns, null);
        var key = new UniqueKey(null, keyColumns);
        uniqueKeys.add(details.apply(generated == null ? key : key.withName(generated)));
    }

    void index(String indexName, List<? extends Column<?>> indexed, boolean isUnique) {
        checkOpen("index \"" + indexName + "\"");
        checkNotEmpty("index \"" + indexName + "\"", indexed);
        List<OrderItem> items = new ArrayList<>();
        indexed.forEach(column -> items.add(column.asc()));
        index(new Index(indexName, items, isUnique));
    }

    /** An index that the convention names, or the standard one where the convention leaves that to the database. */
    void index(List<? extends Column<?>> indexed, boolean isUnique, UnaryOperator<Index> details) {
        checkNotEmpty("index", indexed);
        var thing =
                new Unnamed(Kind.INDEX, name, indexed.stream().map(Column::name).toList(), null);
        String made = naming.name(thing);
        String certain = made == null ? Objects.requireNonNull(NamingConvention.STANDARD.name(thing)) : made;
        List<OrderItem> items = new ArrayList<>();
        indexed.forEach(column -> items.add(column.asc()));
        index(details.apply(new Index(ObjectName.generated(certain), items, isUnique)));
    }

    void index(Index added) {
        checkOpen("index \"" + added.name() + "\"");
        if (indexes.stream().anyMatch(index -> index.name().equals(added.name()) && meet(index, added))) {
            throw twice("indexes", added.name().text());
        }
        indexes.add(added);
    }

    void check(Check added) {
        ObjectName nameOfCheck = added.name();
        checkOpen(nameOfCheck == null ? "check" : "check \"" + nameOfCheck + "\"");
        if (nameOfCheck != null
                && checks.stream().anyMatch(check -> nameOfCheck.equals(check.name()) && meet(check, added))) {
            throw twice("checks", nameOfCheck.text());
        }
        checks.add(added);
    }

    /** Whether two parts are sure to be created together; of two conditions the user knows that they exclude each other. */
    private static boolean meet(Conditional<?> one, Conditional<?> other) {
        return one.dialects().equals(other.dialects())
                || one.dialects().equals(DialectCondition.everywhere())
                || other.dialects().equals(DialectCondition.everywhere());
    }

    void text(SchemaText added) {
        checkOpen("text \"" + added.sql() + "\"");
        texts.add(added);
    }

    private void checkNotEmpty(String what, List<?> parts) {
        if (parts.isEmpty()) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "The " + what + " of \"" + name + "\" has no column.",
                            "SQL has no constraint or index of nothing.",
                            "Name at least one column."));
        }
    }

    private StatementException twice(String kind, String repeated) {
        return duplicate(
                "The table \"" + name + "\" has two " + kind + " \"" + repeated + "\".",
                "Each has a name of its own.",
                "Remove one of the declarations, or give it another name.");
    }

    private static StatementException duplicate(String what, String why, String fix) {
        return new StatementException(ErrorCode.DUPLICATE_NAME, ErrorText.of(what, why, fix));
    }

    void reference(
            List<String> referring,
            Supplier<? extends List<? extends Column<?>>> target,
            UnaryOperator<ForeignKey> details) {
        checkOpen("foreign key of " + referring);
        foreignKeys.add(() -> details.apply(named(foreignKey(referring, target.get()))));
    }

    private ForeignKey named(ForeignKey key) {
        ObjectName generated = named(Kind.FOREIGN_KEY, key.columns(), key.target());
        return generated == null ? key : key.withName(generated);
    }

    /** The name that the convention makes; null for the database to choose. */
    private @Nullable ObjectName named(Kind kind, List<String> keyColumns, @Nullable TableName referred) {
        String made = naming.name(new Unnamed(kind, name, keyColumns, referred));
        return made == null ? null : ObjectName.generated(made);
    }

    private ForeignKey foreignKey(List<String> referring, List<? extends Column<?>> target) {
        List<TableName> tables =
                target.stream().map(column -> column.table().name()).distinct().toList();
        if (tables.size() != 1 || target.size() != referring.size()) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "The foreign key of " + referring + " in \"" + name + "\" refers to " + target + ".",
                            "A foreign key refers to as many columns as it has, all of one table.",
                            "Name the columns of the other table's key, in their order."));
        }
        return new ForeignKey(
                null,
                referring,
                tables.get(0),
                target.stream().map(Column::name).toList(),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
    }

    void clientDefault(int ordinal, Supplier<?> value) {
        checkOpen("client default");
        clientDefaults.put(ordinal, value);
    }

    @Nullable Supplier<?> clientDefault(int ordinal) {
        return clientDefaults.get(ordinal);
    }

    void onUpdate(int ordinal, Expression value) {
        checkOpen("value on update");
        onUpdate.put(ordinal, value);
    }

    Map<Integer, Expression> onUpdate() {
        return onUpdate;
    }

    void comment(String text) {
        checkOpen("comment");
        this.comment = text;
    }

    /** Takes a definition for what was declared, and freezes it. */
    void define(TableDefinition definition) {
        checkOpen("definition");
        columns.clear();
        columns.addAll(definition.columns());
        PrimaryKey key = definition.primaryKey();
        if (key != null) {
            primaryKey.addAll(key.columns());
        }
        frozen = definition;
    }

    TableDefinition freeze() {
        TableDefinition known = frozen;
        if (known == null) {
            known = new TableDefinition(
                    name,
                    columns,
                    primaryKey.isEmpty() ? null : new PrimaryKey(named(Kind.PRIMARY_KEY, primaryKey, null), primaryKey),
                    uniqueKeys,
                    foreignKeys.stream().map(Supplier::get).toList(),
                    checks,
                    indexes,
                    comment,
                    texts);
            frozen = known;
        }
        return known;
    }

    private void checkOpen(String what) {
        if (frozen != null) {
            throw late(what);
        }
    }

    private StatementException late(String what) {
        return new StatementException(
                ErrorCode.TABLE_FROZEN,
                ErrorText.of(
                        "The " + what + " was declared after the table \"" + name + "\" had been used.",
                        "The first use of a table's definition freezes it, since others may have read it.",
                        "Declare everything in the table's constructor and field initialisers."));
    }
}
