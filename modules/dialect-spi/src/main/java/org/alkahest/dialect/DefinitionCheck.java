package org.alkahest.dialect;

import org.alkahest.dialect.render.DefaultClause;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Computed;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.DetailedItem;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SchemaStatement.Existing;
import org.alkahest.sql.schema.SchemaVisitor;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.LabelType;
import org.jspecify.annotations.Nullable;

/** Refuses definitions that the capabilities of a dialect lack; what is inside of them, {@link CapabilityCheck} does. */
record DefinitionCheck(CapabilityCheck statements, Dialect dialect) implements SchemaVisitor<SchemaStatement> {

    private void need(Capability capability) {
        statements.need(true, capability);
    }

    private void need(boolean used, Capability capability) {
        statements.need(used, capability);
    }

    private void named(TableName name) {
        statements.named(name);
    }

    private void optional(@Nullable Expression expression) {
        if (expression != null) {
            statements.expression(expression);
        }
    }

    @Override
    public SchemaStatement createTable(SchemaStatement.CreateTable node) {
        TableDefinition table = node.table();
        named(table.name());
        table.columns().forEach(this::column);
        table.uniqueKeys().forEach(this::uniqueKey);
        table.foreignKeys().forEach(this::foreignKey);
        need(!table.checks().isEmpty(), Capability.CHECK_CONSTRAINTS);
        table.checks().forEach(check -> statements.expression(check.condition()));
        return node;
    }

    private void column(ColumnDefinition column) {
        need(column.type() instanceof ArrayOf<?>, Capability.ARRAYS);
        need(column.identity() != null, Capability.IDENTITY_COLUMNS);
        need(column.identity() != null && !column.identity().numbering().isPlain(), Capability.IDENTITY_OPTIONS);
        need(column.identity() != null && column.identity().numbering().cache() != null, Capability.SEQUENCE_CACHE);
        computed(column.computed());
        need(LabelType.checkedIn(column.type(), dialect.id()) != null, Capability.CHECKED_ENUMS);
        need(isComputedDefault(column.serverDefault()), Capability.COMPUTED_DEFAULTS);
        optional(column.serverDefault());
        need(column.setOnUpdate(), Capability.SERVER_ON_UPDATE);
        need(column.collation() != null, Capability.COLLATIONS);
    }

    private void computed(@Nullable Computed computed) {
        if (computed != null) {
            need(computed.stored() ? Capability.COMPUTED_COLUMNS : Capability.VIRTUAL_COLUMNS);
            statements.expression(computed.expression());
        }
    }

    private void uniqueKey(UniqueKey key) {
        need(!key.nullsDistinct(), Capability.NULLS_NOT_DISTINCT);
        need(key.deferral() != Deferral.NOT_DEFERRABLE, Capability.DEFERRABLE_UNIQUE_KEYS);
    }

    private void foreignKey(ForeignKey key) {
        named(key.target());
        need(key.matchFull(), Capability.MATCH_FULL);
        need(key.deferral() != Deferral.NOT_DEFERRABLE, Capability.DEFERRABLE_FOREIGN_KEYS);
        need(
                key.onDelete() == ReferentialAction.SET_DEFAULT || key.onUpdate() == ReferentialAction.SET_DEFAULT,
                Capability.SET_DEFAULT_ACTION);
    }

    private static boolean isComputedDefault(@Nullable Expression serverDefault) {
        return serverDefault != null
                && !new DefaultClause(serverDefault).isPlain()
                && !(serverDefault instanceof Call call && call.arguments().isEmpty());
    }

    @Override
    public SchemaStatement dropTable(SchemaStatement.DropTable node) {
        named(node.table());
        return node;
    }

    @Override
    public SchemaStatement addForeignKey(SchemaStatement.AddForeignKey node) {
        named(node.table());
        foreignKey(node.foreignKey());
        need(Capability.ALTER_FOREIGN_KEY);
        return node;
    }

    @Override
    public SchemaStatement dropForeignKey(SchemaStatement.DropForeignKey node) {
        named(node.table());
        need(Capability.ALTER_FOREIGN_KEY);
        return node;
    }

    @Override
    public SchemaStatement createIndex(SchemaStatement.CreateIndex node) {
        named(node.table());
        Index index = node.index();
        need(!index.nullsDistinct(), Capability.NULLS_NOT_DISTINCT);
        need(!index.included().isEmpty(), Capability.COVERING_INDEXES);
        need(index.method() != null, Capability.INDEX_METHODS);
        need(index.where() != null, Capability.PARTIAL_INDEXES);
        optional(index.where());
        for (OrderItem item : index.items()) {
            need(!DetailedItem.isOfColumn(item.expression()), Capability.EXPRESSION_INDEXES);
            statements.orderItem(item);
        }
        need(node.ifNotExists(), Capability.CONDITIONAL_INDEXES);
        return node;
    }

    @Override
    public SchemaStatement dropIndex(SchemaStatement.DropIndex node) {
        named(node.table());
        need(node.ifExists(), Capability.CONDITIONAL_INDEXES);
        return node;
    }

    @Override
    public SchemaStatement createEnum(SchemaStatement.CreateEnum node) {
        need(Capability.ENUM_TYPES);
        need(node.type().schema() != null, Capability.SCHEMAS);
        return node;
    }

    @Override
    public SchemaStatement addLabel(SchemaStatement.AddLabel node) {
        need(Capability.ENUM_TYPES);
        need(node.type().schema() != null, Capability.SCHEMAS);
        return node;
    }

    @Override
    public SchemaStatement dropEnum(SchemaStatement.DropEnum node) {
        need(Capability.ENUM_TYPES);
        need(node.type().schema() != null, Capability.SCHEMAS);
        return node;
    }

    @Override
    public SchemaStatement createSequence(SchemaStatement.CreateSequence node) {
        need(Capability.SEQUENCES);
        need(node.sequence().numbering().cache() != null, Capability.SEQUENCE_CACHE);
        named(node.sequence().name());
        return node;
    }

    @Override
    public SchemaStatement dropSequence(SchemaStatement.DropSequence node) {
        need(Capability.SEQUENCES);
        named(node.sequence());
        return node;
    }

    @Override
    public SchemaStatement createView(SchemaStatement.CreateView node) {
        boolean materialized = node.view().materialized();
        need(materialized, Capability.MATERIALIZED_VIEWS);
        need(!materialized && node.existing() == Existing.STAYS, Capability.CONDITIONAL_VIEWS);
        need(node.existing() == Existing.IS_REPLACED, Capability.REPLACE_VIEWS);
        named(node.view().name());
        statements.statement(node.view().query());
        return node;
    }

    @Override
    public SchemaStatement dropView(SchemaStatement.DropView node) {
        need(node.materialized(), Capability.MATERIALIZED_VIEWS);
        named(node.view());
        return node;
    }

    @Override
    public SchemaStatement refreshView(SchemaStatement.RefreshView node) {
        need(Capability.MATERIALIZED_VIEWS);
        named(node.view());
        return node;
    }

    @Override
    public SchemaStatement createTableAs(SchemaStatement.CreateTableAs node) {
        named(node.table().name());
        statements.statement(node.table().query());
        return node;
    }

    @Override
    public SchemaStatement createSchema(SchemaStatement.CreateSchema node) {
        need(Capability.CREATE_SCHEMA);
        return node;
    }

    @Override
    public SchemaStatement dropSchema(SchemaStatement.DropSchema node) {
        need(Capability.CREATE_SCHEMA);
        return node;
    }

    @Override
    public SchemaStatement addColumn(SchemaStatement.AddColumn node) {
        named(node.table().name());
        column(node.column());
        need(node.ifNotExists(), Capability.CONDITIONAL_COLUMNS);
        return node;
    }

    @Override
    public SchemaStatement alterType(SchemaStatement.AlterType node) {
        named(node.table().name());
        column(node.column());
        need(Capability.ALTER_COLUMNS);
        return node;
    }

    @Override
    public SchemaStatement alterNullability(SchemaStatement.AlterNullability node) {
        named(node.table().name());
        column(node.column());
        need(Capability.ALTER_NULLABILITY);
        return node;
    }

    @Override
    public SchemaStatement alterDefault(SchemaStatement.AlterDefault node) {
        named(node.table().name());
        column(node.column());
        need(Capability.ALTER_COLUMNS);
        return node;
    }

    @Override
    public SchemaStatement renameColumn(SchemaStatement.RenameColumn node) {
        named(node.table());
        need(Capability.RENAME_COLUMN);
        return node;
    }

    @Override
    public SchemaStatement addUnique(SchemaStatement.AddUnique node) {
        named(node.table());
        uniqueKey(node.key());
        need(Capability.ALTER_UNIQUE_KEYS);
        return node;
    }

    @Override
    public SchemaStatement addCheck(SchemaStatement.AddCheck node) {
        named(node.table());
        statements.expression(node.check().condition());
        need(Capability.CHECK_CONSTRAINTS);
        need(Capability.ALTER_CHECKS);
        return node;
    }

    @Override
    public SchemaStatement dropUnique(SchemaStatement.DropUnique node) {
        named(node.table());
        need(Capability.ALTER_UNIQUE_KEYS);
        return node;
    }

    @Override
    public SchemaStatement dropCheck(SchemaStatement.DropCheck node) {
        named(node.table());
        need(Capability.ALTER_CHECKS);
        return node;
    }

    @Override
    public SchemaStatement dropColumn(SchemaStatement.DropColumn node) {
        named(node.table());
        need(Capability.DROP_COLUMN);
        need(node.ifExists(), Capability.CONDITIONAL_COLUMNS);
        return node;
    }

    @Override
    public SchemaStatement renameTable(SchemaStatement.RenameTable node) {
        named(node.table());
        return node;
    }

    @Override
    public SchemaStatement commentOnTable(SchemaStatement.CommentOnTable node) {
        need(Capability.COMMENT_STATEMENTS);
        named(node.table());
        return node;
    }

    @Override
    public SchemaStatement commentOnColumn(SchemaStatement.CommentOnColumn node) {
        need(Capability.COMMENT_STATEMENTS);
        named(node.table());
        return node;
    }

    @Override
    public SchemaStatement text(SchemaStatement.Text node) {
        return node;
    }
}
