package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.SqlWriter;
import org.jspecify.annotations.Nullable;

/** CREATE TABLE: columns, then keys and checks. Indexes are statements of their own. */
public final class CreateTableRenderer {
    private CreateTableRenderer() {}

    static void render(SchemaStatement.CreateTable node, SqlWriter out) {
        render(node, node.table().primaryKey(), out);
    }

    /** Writes the statement for databases where an identity column says itself that it is the primary key. */
    public static void withKeyOfIdentity(SchemaStatement.CreateTable node, SqlWriter out) {
        boolean said = node.table().columns().stream().anyMatch(column -> column.identity() != null);
        render(node, said ? null : node.table().primaryKey(), out);
    }

    private static void render(SchemaStatement.CreateTable node, @Nullable PrimaryKey primaryKey, SqlWriter out) {
        TableDefinition table = node.table();
        out.sql(node.ifNotExists() ? "create table if not exists " : "create table ")
                .name(table.name())
                .sql(" (")
                .list(elements(table, primaryKey), ", ")
                .sql(")")
                .node(new TableOptions(table));
    }

    private static List<Fragment> elements(TableDefinition table, @Nullable PrimaryKey primaryKey) {
        List<Fragment> elements = new ArrayList<>();
        for (ColumnDefinition column : table.columns()) {
            elements.add(new ColumnClause(table, column));
        }
        if (primaryKey != null) {
            elements.add(new PrimaryKeyClause(primaryKey));
        }
        for (UniqueKey key : table.uniqueKeys()) {
            elements.add(new UniqueKeyClause(key));
        }
        for (ForeignKey key : table.foreignKeys()) {
            elements.add(new ForeignKeyClause(key));
        }
        for (Check check : table.checks()) {
            elements.add(new CheckClause(check));
        }
        return elements;
    }
}
