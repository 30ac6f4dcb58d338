package org.alkahest.sql.schema;

import org.alkahest.sql.tree.Identifiers;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.SchemaNode;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.jspecify.annotations.Nullable;

/** A statement that creates or drops something. Each is compiled and executed like any other statement. */
public sealed interface SchemaStatement extends SchemaNode {

    /** Calls the method of the visitor that is meant for this class of statement. */
    <R> R accept(SchemaVisitor<R> visitor);

    /** CREATE TABLE with its columns, keys and checks; indexes and comments are statements of their own. */
    record CreateTable(TableDefinition table, boolean ifNotExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.createTable(this);
        }
    }

    /** DROP TABLE. */
    record DropTable(TableName table, boolean ifExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.dropTable(this);
        }
    }

    /** ALTER TABLE ADD a foreign key, for tables that refer to each other in a circle. */
    record AddForeignKey(TableName table, ForeignKey foreignKey) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.addForeignKey(this);
        }
    }

    /** ALTER TABLE DROP a foreign key by its name. */
    record DropForeignKey(TableName table, ObjectName name) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.dropForeignKey(this);
        }
    }

    /** CREATE INDEX. */
    record CreateIndex(TableName table, Index index, boolean ifNotExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.createIndex(this);
        }
    }

    /** DROP INDEX. */
    record DropIndex(TableName table, ObjectName name, boolean ifExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.dropIndex(this);
        }
    }

    /** CREATE SEQUENCE. */
    record CreateSequence(SequenceDefinition sequence, boolean ifNotExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.createSequence(this);
        }
    }

    /** DROP SEQUENCE. */
    record DropSequence(TableName sequence, boolean ifExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.dropSequence(this);
        }
    }

    /** What becomes of a thing that has the name of one that is created. */
    enum Existing {
        /** It is an error. */
        FAILS,
        /** It is left as it is. */
        STAYS,
        /** The new one takes its place. */
        IS_REPLACED
    }

    /** CREATE VIEW. */
    record CreateView(ViewDefinition view, Existing existing) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.createView(this);
        }
    }

    /** DROP VIEW. */
    record DropView(TableName view, boolean materialized, boolean ifExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.dropView(this);
        }
    }

    /** REFRESH of a materialized view. */
    record RefreshView(TableName view) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.refreshView(this);
        }
    }

    /** CREATE TABLE AS a query: a table with its rows, and with no keys. */
    record CreateTableAs(ViewDefinition table) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.createTableAs(this);
        }
    }

    /** CREATE TYPE of an enum, for databases where it stands beside the tables. */
    record CreateEnum(LabelType type, boolean ifNotExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.createEnum(this);
        }
    }

    /**
     * ALTER TYPE of an enum that gets one more label.
     *
     * @param before the label before which it stands; null for the end
     */
    record AddLabel(LabelType type, String label, @Nullable String before) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.addLabel(this);
        }
    }

    /** DROP TYPE of an enum. */
    record DropEnum(LabelType type, boolean ifExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.dropEnum(this);
        }
    }

    /** CREATE SCHEMA. */
    record CreateSchema(String name, boolean ifNotExists) implements SchemaStatement {
        public CreateSchema {
            Identifiers.checked(name);
        }

        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.createSchema(this);
        }
    }

    /** DROP SCHEMA with everything in it. */
    record DropSchema(String name, boolean ifExists) implements SchemaStatement {
        public DropSchema {
            Identifiers.checked(name);
        }

        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.dropSchema(this);
        }
    }

    /** ALTER TABLE ADD a column, which the table's definition has already. */
    record AddColumn(TableDefinition table, ColumnDefinition column, boolean ifNotExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.addColumn(this);
        }
    }

    /** ALTER TABLE that gives a column the type that the table's definition has for it. */
    record AlterType(TableDefinition table, ColumnDefinition column) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.alterType(this);
        }
    }

    /** ALTER TABLE that lets a column be NULL or not, as the table's definition has it. */
    record AlterNullability(TableDefinition table, ColumnDefinition column) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.alterNullability(this);
        }
    }

    /** ALTER TABLE that gives a column the default that the table's definition has for it, or takes it away. */
    record AlterDefault(TableDefinition table, ColumnDefinition column) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.alterDefault(this);
        }
    }

    /** ALTER TABLE RENAME a column. */
    record RenameColumn(TableName table, String column, String newName) implements SchemaStatement {
        public RenameColumn {
            Identifiers.checked(newName);
        }

        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.renameColumn(this);
        }
    }

    /** ALTER TABLE ADD a unique key. */
    record AddUnique(TableName table, UniqueKey key) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.addUnique(this);
        }
    }

    /** ALTER TABLE ADD a check. */
    record AddCheck(TableName table, Check check) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.addCheck(this);
        }
    }

    /** ALTER TABLE DROP a unique key by its name. */
    record DropUnique(TableName table, ObjectName name) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.dropUnique(this);
        }
    }

    /** ALTER TABLE DROP a check by its name. */
    record DropCheck(TableName table, ObjectName name) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.dropCheck(this);
        }
    }

    /** ALTER TABLE DROP a column. */
    record DropColumn(TableName table, String column, boolean ifExists) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.dropColumn(this);
        }
    }

    /** ALTER TABLE RENAME; the table stays in its schema. */
    record RenameTable(TableName table, String newName) implements SchemaStatement {
        public RenameTable {
            Identifiers.checked(newName);
        }

        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.renameTable(this);
        }
    }

    /** The comment of a table, for databases where it is a statement of its own. */
    record CommentOnTable(TableName table, String comment) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.commentOnTable(this);
        }
    }

    /** The comment of a column, for databases where it is a statement of its own. */
    record CommentOnColumn(TableName table, String column, String comment) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.commentOnColumn(this);
        }
    }

    /** A statement that the user wrote, as it stands. */
    record Text(String sql) implements SchemaStatement {
        @Override
        public <R> R accept(SchemaVisitor<R> visitor) {
            return visitor.text(this);
        }
    }
}
