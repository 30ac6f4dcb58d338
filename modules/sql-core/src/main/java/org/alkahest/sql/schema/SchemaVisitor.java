package org.alkahest.sql.schema;

/**
 * One method for each class of schema statement and no defaults.
 *
 * @param <R> what the operation gives for a statement
 */
public interface SchemaVisitor<R> {
    R createTable(SchemaStatement.CreateTable node);

    R dropTable(SchemaStatement.DropTable node);

    R addForeignKey(SchemaStatement.AddForeignKey node);

    R dropForeignKey(SchemaStatement.DropForeignKey node);

    R createIndex(SchemaStatement.CreateIndex node);

    R dropIndex(SchemaStatement.DropIndex node);

    R createSequence(SchemaStatement.CreateSequence node);

    R dropSequence(SchemaStatement.DropSequence node);

    R createView(SchemaStatement.CreateView node);

    R dropView(SchemaStatement.DropView node);

    R refreshView(SchemaStatement.RefreshView node);

    R createTableAs(SchemaStatement.CreateTableAs node);

    R createEnum(SchemaStatement.CreateEnum node);

    R dropEnum(SchemaStatement.DropEnum node);

    R createSchema(SchemaStatement.CreateSchema node);

    R dropSchema(SchemaStatement.DropSchema node);

    R addColumn(SchemaStatement.AddColumn node);

    R dropColumn(SchemaStatement.DropColumn node);

    R renameTable(SchemaStatement.RenameTable node);

    R commentOnTable(SchemaStatement.CommentOnTable node);

    R commentOnColumn(SchemaStatement.CommentOnColumn node);
}
