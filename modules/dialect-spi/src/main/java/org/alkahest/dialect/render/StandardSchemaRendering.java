package org.alkahest.dialect.render;

import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SchemaVisitor;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.ViewDefinition;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ObjectName;
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
        return dropConstraint(node.table(), node.name());
    }

    @Override
    public SqlWriter createIndex(SchemaStatement.CreateIndex node) {
        CreateIndexRenderer.render(node, out);
        return out;
    }

    @Override
    public SqlWriter dropIndex(SchemaStatement.DropIndex node) {
        return out.sql(node.ifExists() ? "drop index if exists " : "drop index ")
                .name(node.table().schema(), node.name());
    }

    @Override
    public SqlWriter createSequence(SchemaStatement.CreateSequence node) {
        Numbering numbering = node.sequence().numbering();
        return out.sql(node.ifNotExists() ? "create sequence if not exists " : "create sequence ")
                .name(node.sequence().name())
                .sql(numbering.equals(Numbering.DEFAULT) ? "" : " ")
                .node(new NumberingClause(numbering));
    }

    @Override
    public SqlWriter dropSequence(SchemaStatement.DropSequence node) {
        return out.sql(node.ifExists() ? "drop sequence if exists " : "drop sequence ")
                .name(node.sequence());
    }

    @Override
    public SqlWriter createView(SchemaStatement.CreateView node) {
        ViewDefinition view = node.view();
        out.sql(node.existing() == SchemaStatement.Existing.IS_REPLACED ? "create or replace " : "create ")
                .sql(view.materialized() ? "materialized view " : "view ")
                .sql(node.existing() == SchemaStatement.Existing.STAYS ? "if not exists " : "")
                .name(view.name())
                .sql(" (");
        return NameList.write(view.columns(), out).sql(") as ").node(view.query());
    }

    @Override
    public SqlWriter dropView(SchemaStatement.DropView node) {
        return out.sql(node.materialized() ? "drop materialized view " : "drop view ")
                .sql(node.ifExists() ? "if exists " : "")
                .name(node.view());
    }

    @Override
    public SqlWriter refreshView(SchemaStatement.RefreshView node) {
        return out.sql("refresh materialized view ").name(node.view());
    }

    @Override
    public SqlWriter createTableAs(SchemaStatement.CreateTableAs node) {
        return out.sql("create table ")
                .name(node.table().name())
                .sql(" as (")
                .node(new TableRows(node.table()))
                .sql(") with data");
    }

    @Override
    public SqlWriter createEnum(SchemaStatement.CreateEnum node) {
        return out.sql(node.ifNotExists() ? "create type if not exists " : "create type ")
                .type(node.type())
                .sql(" as enum ")
                .node(new EnumLabels(node.type()));
    }

    @Override
    public SqlWriter addLabel(SchemaStatement.AddLabel node) {
        out.sql("alter type ").type(node.type()).sql(" add value ").literal(TextLiteral.of(node.label()));
        String before = node.before();
        return before == null ? out : out.sql(" before ").literal(TextLiteral.of(before));
    }

    @Override
    public SqlWriter dropEnum(SchemaStatement.DropEnum node) {
        return out.sql(node.ifExists() ? "drop type if exists " : "drop type ").type(node.type());
    }

    @Override
    public SqlWriter createSchema(SchemaStatement.CreateSchema node) {
        return out.sql(node.ifNotExists() ? "create schema if not exists " : "create schema ")
                .name(node.name());
    }

    @Override
    public SqlWriter dropSchema(SchemaStatement.DropSchema node) {
        return out.sql(node.ifExists() ? "drop schema if exists " : "drop schema ")
                .name(node.name())
                .sql(" cascade");
    }

    @Override
    public SqlWriter addColumn(SchemaStatement.AddColumn node) {
        return out.sql("alter table ")
                .name(node.table().name())
                .sql(node.ifNotExists() ? " add column if not exists " : " add column ")
                .node(new ColumnClause(node.table(), node.column()));
    }

    @Override
    public SqlWriter alterType(SchemaStatement.AlterType node) {
        SqlWriter writer = alterColumn(node.table(), node.column()).sql(" set data type ");
        ColumnClause.type(node.column(), writer);
        return writer;
    }

    @Override
    public SqlWriter alterNullability(SchemaStatement.AlterNullability node) {
        return alterColumn(node.table(), node.column())
                .sql(node.column().nullable() ? " drop not null" : " set not null");
    }

    @Override
    public SqlWriter alterDefault(SchemaStatement.AlterDefault node) {
        alterColumn(node.table(), node.column());
        Expression serverDefault = node.column().serverDefault();
        return serverDefault == null
                ? out.sql(" drop default")
                : out.sql(" set").node(new DefaultClause(serverDefault));
    }

    private SqlWriter alterColumn(TableDefinition table, ColumnDefinition column) {
        return out.sql("alter table ").name(table.name()).sql(" alter column ").name(column.name());
    }

    @Override
    public SqlWriter renameColumn(SchemaStatement.RenameColumn node) {
        return out.sql("alter table ")
                .name(node.table())
                .sql(" rename column ")
                .name(node.column())
                .sql(" to ")
                .name(node.newName());
    }

    @Override
    public SqlWriter addUnique(SchemaStatement.AddUnique node) {
        return out.sql("alter table ").name(node.table()).sql(" add ").node(new UniqueKeyClause(node.key()));
    }

    @Override
    public SqlWriter addCheck(SchemaStatement.AddCheck node) {
        return out.sql("alter table ").name(node.table()).sql(" add ").node(new CheckClause(node.check()));
    }

    @Override
    public SqlWriter dropUnique(SchemaStatement.DropUnique node) {
        return dropConstraint(node.table(), node.name());
    }

    @Override
    public SqlWriter dropCheck(SchemaStatement.DropCheck node) {
        return dropConstraint(node.table(), node.name());
    }

    private SqlWriter dropConstraint(TableName table, ObjectName name) {
        return out.sql("alter table ").name(table).sql(" drop constraint ").name(name);
    }

    @Override
    public SqlWriter dropColumn(SchemaStatement.DropColumn node) {
        return out.sql("alter table ")
                .name(node.table())
                .sql(node.ifExists() ? " drop column if exists " : " drop column ")
                .name(node.column());
    }

    @Override
    public SqlWriter renameTable(SchemaStatement.RenameTable node) {
        return out.sql("alter table ").name(node.table()).sql(" rename to ").name(node.newName());
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

    @Override
    public SqlWriter text(SchemaStatement.Text node) {
        return out.sql(node.sql());
    }
}
