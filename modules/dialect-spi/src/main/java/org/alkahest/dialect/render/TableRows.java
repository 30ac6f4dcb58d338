package org.alkahest.dialect.render;

import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.ViewDefinition;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.WithStatement;

/** The query of CREATE TABLE AS: its columns have the names of the table's. */
public record TableRows(ViewDefinition table) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.node(renamed(table.query()));
    }

    private StatementNode renamed(StatementNode query) {
        return query instanceof WithStatement with
                ? new WithStatement(with.tables(), renamed(with.body()))
                : OutputNames.renamed((Query) query, table.columns());
    }

    /** Writes the statement for databases that want neither parentheses nor the words WITH DATA. */
    public static void withoutParentheses(SchemaStatement.CreateTableAs node, SqlWriter out) {
        out.sql(node.ifNotExists() ? "create table if not exists " : "create table ")
                .name(node.table().name())
                .sql(" as ")
                .node(new TableRows(node.table()));
    }
}
