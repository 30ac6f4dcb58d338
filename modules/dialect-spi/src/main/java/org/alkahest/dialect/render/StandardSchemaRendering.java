package org.alkahest.dialect.render;

import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SchemaVisitor;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableName;

/** Sends each class of schema statement to the file of its clause. What fits in a few lines stands here. */
record StandardSchemaRendering(SqlWriter out) implements SchemaVisitor<SqlWriter> {

    @Override
    public SqlWriter createTable(SchemaStatement.CreateTable node) {
        CreateTableRenderer.render(node, out);
        return out;
    }

    @Override
    public SqlWriter dropTable(SchemaStatement.DropTable node) {
        return out.sql(node.ifExists() ? "drop table if exists " : "drop table ")
                .name(node.table());
    }

    @Override
    public SqlWriter addForeignKey(SchemaStatement.AddForeignKey node) {
        return out.sql("alter table ").name(node.table()).sql(" add ").node(new ForeignKeyClause(node.foreignKey()));
    }

    @Override
    public SqlWriter dropForeignKey(SchemaStatement.DropForeignKey node) {
        return out.sql("alter table ")
                .name(node.table())
                .sql(" drop constraint ")
                .name(node.name());
    }

    @Override
    public SqlWriter createIndex(SchemaStatement.CreateIndex node) {
        return out.sql(node.index().unique() ? "create unique index " : "create index ")
                .sql(node.ifNotExists() ? "if not exists " : "")
                .name(node.index().name())
                .sql(" on ")
                .name(node.table())
                .sql(" (")
                .list(IndexItem.of(node.index()), ", ")
                .sql(")");
    }

    @Override
    public SqlWriter dropIndex(SchemaStatement.DropIndex node) {
        return out.sql(node.ifExists() ? "drop index if exists " : "drop index ")
                .name(new TableName(node.table().schema(), node.name()));
    }

    @Override
    public SqlWriter createSequence(SchemaStatement.CreateSequence node) {
        out.sql(node.ifNotExists() ? "create sequence if not exists " : "create sequence ")
                .name(node.sequence().name());
        Long start = node.sequence().start();
        if (start != null) {
            out.sql(" start with " + start);
        }
        Long increment = node.sequence().increment();
        if (increment != null) {
            out.sql(" increment by " + increment);
        }
        return out;
    }

    @Override
    public SqlWriter dropSequence(SchemaStatement.DropSequence node) {
        return out.sql(node.ifExists() ? "drop sequence if exists " : "drop sequence ")
                .name(node.sequence());
    }

    @Override
    public SqlWriter commentOnTable(SchemaStatement.CommentOnTable node) {
        return out.sql("comment on table ").name(node.table()).sql(" is ").literal(TextLiteral.of(node.comment()));
    }

    @Override
    public SqlWriter commentOnColumn(SchemaStatement.CommentOnColumn node) {
        return out.sql("comment on column ")
                .name(node.table())
                .sql(".")
                .name(node.column())
                .sql(" is ")
                .literal(TextLiteral.of(node.comment()));
    }
}
