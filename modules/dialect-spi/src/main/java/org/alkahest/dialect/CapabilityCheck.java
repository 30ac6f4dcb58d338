package org.alkahest.dialect;

import org.alkahest.dialect.render.SequentialAssignments;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SchemaVisitor;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.NextValue;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SchemaNode;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.WithStatement;
import org.jspecify.annotations.Nullable;

/** Refuses what the capabilities of a dialect lack, before any SQL is written. Walks as a rewriter that changes nothing. */
final class CapabilityCheck extends Rewriter implements SchemaVisitor<Node> {
    private final Dialect dialect;

    private CapabilityCheck(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @throws UnsupportedException ALK-2004 if the statement needs what the dialect cannot do */
    static void check(StatementNode statement, Dialect dialect) {
        new CapabilityCheck(dialect).statement(statement);
    }

    private void need(Capability capability) {
        need(true, capability);
    }

    private void need(boolean used, Capability capability) {
        if (used && !dialect.capabilities().has(capability)) {
            throw Refusal.of(dialect, capability, "It lacks the capability " + capability + ".");
        }
    }

    private void named(TableName name) {
        need(name.schema() != null, Capability.SCHEMAS);
    }

    // ------------------------------------------------------------------------------------------------ queries

    @Override
    public Node table(TableRelation node) {
        named(node.table().name());
        return node;
    }

    @Override
    public Node join(Join node) {
        switch (node.kind()) {
            case RIGHT -> need(Capability.RIGHT_JOIN);
            case FULL -> need(Capability.FULL_JOIN);
            case INNER, LEFT, CROSS -> {}
        }
        return super.join(node);
    }

    @Override
    public Node set(SetQuery node) {
        switch (node.operator()) {
            case INTERSECT, EXCEPT -> need(Capability.INTERSECT_AND_EXCEPT);
            case INTERSECT_ALL, EXCEPT_ALL -> need(Capability.INTERSECT_AND_EXCEPT_ALL);
            case UNION, UNION_ALL -> {}
        }
        return super.set(node);
    }

    @Override
    public Node orderItem(OrderItem node) {
        need(node.nulls() != null, Capability.NULLS_ORDER);
        return super.orderItem(node);
    }

    @Override
    public Node rowLimit(RowLimit node) {
        need(node.count() == null, Capability.OFFSET_WITHOUT_LIMIT);
        need(isComputed(node.count()) || isComputed(node.offset()), Capability.LIMIT_EXPRESSIONS);
        return super.rowLimit(node);
    }

    private static boolean isComputed(@Nullable Expression rows) {
        return rows != null && !(rows instanceof Slot) && !(rows instanceof Literal);
    }

    @Override
    public Node with(WithStatement node) {
        need(Capability.COMMON_TABLE_EXPRESSIONS);
        need(
                node.body() instanceof UpdateRows || node.body() instanceof DeleteRows,
                Capability.COMMON_TABLE_EXPRESSIONS_IN_UPDATE);
        for (CommonTable table : node.tables()) {
            need(table.recursive(), Capability.RECURSIVE_COMMON_TABLE_EXPRESSIONS);
            query(table.query());
        }
        return super.with(node);
    }

    @Override
    public Node nextValue(NextValue node) {
        need(Capability.SEQUENCES);
        named(node.sequence());
        return node;
    }

    // ------------------------------------------------------------------------------------------------ changes

    @Override
    public Node insert(InsertRow node) {
        relation(node.table());
        need(node.columns().isEmpty(), Capability.INSERT_DEFAULT_VALUES);
        if (!node.returning().isEmpty()) {
            insertReturning(node);
        }
        return super.insert(node);
    }

    private void insertReturning(InsertRow node) {
        Capabilities present = dialect.capabilities();
        if (present.has(Capability.INSERT_RETURNING)) {
            return;
        }
        need(
                !present.has(Capability.GENERATED_KEYS) && !present.has(Capability.GENERATED_IDENTITY),
                Capability.INSERT_RETURNING);
        for (Expression column : node.returning()) {
            if (!(column instanceof ColumnRef)) {
                throw Refusal.of(
                        dialect,
                        Capability.INSERT_RETURNING,
                        "It lacks the capability INSERT_RETURNING, and the generated keys that its driver gives"
                                + " back are columns, never expressions.");
            }
        }
        if (!present.has(Capability.GENERATED_KEYS) && !yieldsIdentityOfOneRow(node)) {
            throw Refusal.of(
                    dialect,
                    Capability.INSERT_RETURNING,
                    "It lacks the capability INSERT_RETURNING, and its driver gives back the identity column of one row"
                            + " and nothing else.");
        }
    }

    private static boolean yieldsIdentityOfOneRow(InsertRow node) {
        return node.query() == null
                && node.returning().size() == 1
                && ((ColumnRef) node.returning().get(0))
                        .name()
                        .equals(node.table().table().identity());
    }

    @Override
    public Node defaultValue(DefaultValue node) {
        need(Capability.DEFAULT_AS_VALUE);
        return node;
    }

    @Override
    public Node update(UpdateRows node) {
        relation(node.table());
        need(!node.returning().isEmpty(), Capability.UPDATE_RETURNING);
        if (!dialect.capabilities().has(Capability.SIMULTANEOUS_ASSIGNMENT)) {
            need(SequentialAssignments.ordered(node).isEmpty(), Capability.SIMULTANEOUS_ASSIGNMENT);
        }
        return super.update(node);
    }

    @Override
    public Node delete(DeleteRows node) {
        relation(node.table());
        need(!node.returning().isEmpty(), Capability.DELETE_RETURNING);
        return super.delete(node);
    }

    // ------------------------------------------------------------------------------------------------ definitions

    @Override
    public Node schema(SchemaNode node) {
        return ((SchemaStatement) node).accept((SchemaVisitor<Node>) this);
    }

    @Override
    public Node createTable(SchemaStatement.CreateTable node) {
        TableDefinition table = node.table();
        named(table.name());
        for (ColumnDefinition column : table.columns()) {
            need(column.identity() != null, Capability.IDENTITY_COLUMNS);
            need(hasOptions(column.identity()), Capability.IDENTITY_OPTIONS);
            need(isComputedDefault(column.serverDefault()), Capability.COMPUTED_DEFAULTS);
            optional(column.serverDefault());
        }
        table.foreignKeys().forEach(this::foreignKey);
        need(!table.checks().isEmpty(), Capability.CHECK_CONSTRAINTS);
        table.checks().forEach(check -> expression(check.condition()));
        return node;
    }

    private void foreignKey(ForeignKey key) {
        named(key.target());
        need(
                key.onDelete() == ReferentialAction.SET_DEFAULT || key.onUpdate() == ReferentialAction.SET_DEFAULT,
                Capability.SET_DEFAULT_ACTION);
    }

    private static boolean isComputedDefault(@Nullable Expression serverDefault) {
        return serverDefault != null
                && !(serverDefault instanceof Bind)
                && !(serverDefault instanceof Literal)
                && !(serverDefault instanceof Call call && call.arguments().isEmpty());
    }

    private static boolean hasOptions(@Nullable Identity identity) {
        return identity != null && (isOther(identity.start()) || isOther(identity.increment()));
    }

    /** Every database begins at 1 and counts by 1 when nothing is said. */
    private static boolean isOther(@Nullable Long number) {
        return number != null && number != 1;
    }

    @Override
    public Node dropTable(SchemaStatement.DropTable node) {
        named(node.table());
        return node;
    }

    @Override
    public Node addForeignKey(SchemaStatement.AddForeignKey node) {
        named(node.table());
        foreignKey(node.foreignKey());
        need(Capability.ALTER_FOREIGN_KEY);
        return node;
    }

    @Override
    public Node dropForeignKey(SchemaStatement.DropForeignKey node) {
        named(node.table());
        need(Capability.ALTER_FOREIGN_KEY);
        return node;
    }

    @Override
    public Node createIndex(SchemaStatement.CreateIndex node) {
        named(node.table());
        for (OrderItem item : node.index().items()) {
            need(!(item.expression() instanceof ColumnRef), Capability.EXPRESSION_INDEXES);
            orderItem(item);
        }
        need(node.ifNotExists(), Capability.CONDITIONAL_INDEXES);
        return node;
    }

    @Override
    public Node dropIndex(SchemaStatement.DropIndex node) {
        named(node.table());
        need(node.ifExists(), Capability.CONDITIONAL_INDEXES);
        return node;
    }

    @Override
    public Node createSequence(SchemaStatement.CreateSequence node) {
        need(Capability.SEQUENCES);
        named(node.sequence().name());
        return node;
    }

    @Override
    public Node dropSequence(SchemaStatement.DropSequence node) {
        need(Capability.SEQUENCES);
        named(node.sequence());
        return node;
    }

    @Override
    public Node commentOnTable(SchemaStatement.CommentOnTable node) {
        need(Capability.COMMENT_STATEMENTS);
        named(node.table());
        return node;
    }

    @Override
    public Node commentOnColumn(SchemaStatement.CommentOnColumn node) {
        need(Capability.COMMENT_STATEMENTS);
        named(node.table());
        return node;
    }
}
