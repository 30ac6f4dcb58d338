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

    R addLabel(SchemaStatement.AddLabel node);

    R dropEnum(SchemaStatement.DropEnum node);

    R createSchema(SchemaStatement.CreateSchema node);

    R dropSchema(SchemaStatement.DropSchema node);

    R addColumn(SchemaStatement.AddColumn node);

    R alterType(SchemaStatement.AlterType node);

    R alterNullability(SchemaStatement.AlterNullability node);

    R alterDefault(SchemaStatement.AlterDefault node);

    R renameColumn(SchemaStatement.RenameColumn node);

    R addUnique(SchemaStatement.AddUnique node);

    R addCheck(SchemaStatement.AddCheck node);

    R dropUnique(SchemaStatement.DropUnique node);

    R dropCheck(SchemaStatement.DropCheck node);

    R dropColumn(SchemaStatement.DropColumn node);

    R renameTable(SchemaStatement.RenameTable node);

    R commentOnTable(SchemaStatement.CommentOnTable node);

    R commentOnColumn(SchemaStatement.CommentOnColumn node);

    R text(SchemaStatement.Text node);
}
