package org.alkahest.dialect;

import java.util.List;
import java.util.Set;
import org.alkahest.dialect.render.SequentialAssignments;
import org.alkahest.sql.Collation;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.resolve.ColumnRefs;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.ArrayFunction;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Derived;
import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.FunctionRelation;
import org.alkahest.sql.tree.GroupingSets;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.JsonFunction;
import org.alkahest.sql.tree.JsonPath;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.MergeRows;
import org.alkahest.sql.tree.NextValue;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Over;
import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.Rewriter;
import org.alkahest.sql.tree.RowChange;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.RowVersion;
import org.alkahest.sql.tree.SchemaNode;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetOperator;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.TextQuery;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.WindowFrame;
import org.alkahest.sql.tree.WithStatement;
import org.alkahest.sql.type.ArrayOf;
import org.jspecify.annotations.Nullable;

/** Refuses what the capabilities of a dialect lack, before any SQL is written. Walks as a rewriter that changes nothing. */
final class CapabilityCheck extends Rewriter {
    private static final Set<String> WITH_DEFAULT = Set.of("lag", "lead");

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

    void need(boolean used, Capability capability) {
        if (used) {
            Refusal.unless(dialect, capability);
        }
    }

    void named(TableName name) {
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
        need(node.withTies(), Capability.LIMIT_WITH_TIES);
        need(node.percent(), Capability.LIMIT_PERCENT);
        return super.rowLimit(node);
    }

    @Override
    public Node select(SelectQuery node) {
        need(node.distinct() != null && !node.distinct().on().isEmpty(), Capability.DISTINCT_ON);
        need(!node.samples().isEmpty(), Capability.TABLE_SAMPLE);
        need(!isGroupedOnce(node.groupBy()), Capability.GROUPING_SETS);
        if (!dialect.capabilities().has(Capability.QUERIES_IN_GROUP_BY)) {
            need(node.groupBy().stream().anyMatch(CapabilityCheck::holdsQuery), Capability.QUERIES_IN_GROUP_BY);
        }
        return super.select(node);
    }

    /** Whether rows are not grouped in several ways, or by nothing but a ROLLUP of single expressions. */
    private static boolean isGroupedOnce(List<Expression> groups) {
        if (groups.stream().noneMatch(GroupingSets.class::isInstance)) {
            return true;
        }
        return groups.size() == 1
                && ((GroupingSets) groups.get(0)).kind() == GroupingSets.Kind.ROLLUP
                && ((GroupingSets) groups.get(0)).sets().stream().allMatch(item -> item.size() == 1);
    }

    private static boolean holdsQuery(Expression expression) {
        boolean[] found = {false};
        new Rewriter() {
            @Override
            public Node select(SelectQuery node) {
                found[0] = true;
                return node;
            }

            @Override
            public Node text(TextQuery node) {
                found[0] = true;
                return node;
            }
        }.expression(expression);
        return found[0];
    }

    @Override
    public Node over(Over node) {
        need(Capability.WINDOW_FUNCTIONS);
        need(
                node.function() instanceof Call call
                        && WITH_DEFAULT.contains(call.function())
                        && call.arguments().size() == 3,
                Capability.WINDOW_DEFAULT_VALUES);
        return super.over(node);
    }

    @Override
    public Node windowFrame(WindowFrame node) {
        need(node.unit() == WindowFrame.Unit.GROUPS, Capability.WINDOW_GROUPS);
        need(node.exclusion() != null, Capability.WINDOW_EXCLUSION);
        return super.windowFrame(node);
    }

    @Override
    public Node aggregate(Aggregate node) {
        need(node.filter() != null, Capability.AGGREGATE_FILTER);
        switch (node.call().function()) {
            case "listagg" -> need(Capability.STRING_AGGREGATES);
            case "every", "some" -> need(Capability.BOOLEAN_AGGREGATES);
            case "stddev_pop", "stddev_samp", "var_pop", "var_samp" -> {
                need(Capability.STATISTICAL_AGGREGATES);
                need(node.call().distinct(), Capability.DISTINCT_STATISTICAL_AGGREGATES);
            }
            case "grouping" -> need(Capability.GROUPING_FUNCTION);
            default -> need(!node.withinGroup().isEmpty(), Capability.ORDERED_SET_AGGREGATES);
        }
        return super.aggregate(node);
    }

    @Override
    public Node groupingSets(GroupingSets node) {
        need(node.kind() == GroupingSets.Kind.ROLLUP, Capability.ROLLUP);
        need(node.kind() != GroupingSets.Kind.ROLLUP, Capability.GROUPING_SETS);
        return super.groupingSets(node);
    }

    @Override
    public Node rowLock(RowLock node) {
        switch (node.strength()) {
            case UPDATE -> need(Capability.LOCK_FOR_UPDATE);
            case SHARE -> need(Capability.LOCK_FOR_SHARE);
            case NO_KEY_UPDATE, KEY_SHARE -> need(Capability.LOCK_OF_KEYS);
        }
        need(!node.of().isEmpty(), Capability.LOCK_OF_TABLES);
        need(node.waiting() != RowLock.Wait.FOR_OTHERS, Capability.LOCK_WITHOUT_WAITING);
        return node;
    }

    private static boolean isComputed(@Nullable Expression rows) {
        return rows != null && !(rows instanceof Slot) && !(rows instanceof Literal) && !(rows instanceof Bind);
    }

    @Override
    public Node with(WithStatement node) {
        need(Capability.COMMON_TABLE_EXPRESSIONS);
        need(
                node.body() instanceof UpdateRows
                        || node.body() instanceof DeleteRows
                        || node.body() instanceof MergeRows,
                Capability.COMMON_TABLE_EXPRESSIONS_IN_UPDATE);
        for (CommonTable table : node.tables()) {
            need(table.recursive(), Capability.RECURSIVE_COMMON_TABLE_EXPRESSIONS);
            need(isDistinct(table), Capability.RECURSIVE_UNION);
            need(table.query() instanceof RowChange, Capability.CHANGES_IN_COMMON_TABLE_EXPRESSIONS);
            statement(table.query());
        }
        return super.with(node);
    }

    private static boolean isDistinct(CommonTable table) {
        return table.recursive() && table.query() instanceof SetQuery set && set.operator() == SetOperator.UNION;
    }

    @Override
    public Node derived(Derived node) {
        need(node.lateral(), Capability.LATERAL);
        return super.derived(node);
    }

    @Override
    public Node elements(ElementsRelation node) {
        need(Capability.JSON_ROWS);
        return super.elements(node);
    }

    @Override
    public Node function(FunctionRelation node) {
        need(Capability.TABLE_FUNCTIONS);
        need(node.ordinality(), Capability.TABLE_FUNCTION_ORDINALITY);
        need(reads(node), Capability.LATERAL_TABLE_FUNCTIONS);
        return super.function(node);
    }

    /** Whether an argument reads a column; what a subquery in it reads counts too, though it may be its own. */
    private static boolean reads(FunctionRelation node) {
        return node.arguments().stream()
                .anyMatch(argument -> !ColumnRefs.everywhereIn(argument).isEmpty());
    }

    @Override
    public Node quantifiedQuery(QuantifiedQuery node) {
        need(Capability.QUANTIFIED_COMPARISONS);
        return super.quantifiedQuery(node);
    }

    @Override
    public Node call(Call node) {
        Capability capability = FunctionNeeds.of(node);
        if (capability != null) {
            need(capability);
        }
        return super.call(node);
    }

    @Override
    public Node custom(CustomNode node) {
        need(node instanceof Collation, Capability.COLLATIONS);
        need(node instanceof RowVersion, Capability.RETURNING_OLD_AND_NEW);
        return super.custom(node);
    }

    @Override
    public Node nextValue(NextValue node) {
        need(Capability.SEQUENCES);
        named(node.sequence());
        return node;
    }

    @Override
    public Node arrayFunction(ArrayFunction node) {
        need(Capability.ARRAYS);
        switch (node.operator()) {
            case CONTAINS, OVERLAPS -> need(Capability.ARRAY_CONTAINMENT);
            case LIST, ELEMENT, SLICE, LENGTH, CONCAT, ANY, AGGREGATE -> {}
        }
        return super.arrayFunction(node);
    }

    @Override
    public Node cast(Cast node) {
        need(node.type() instanceof ArrayOf<?>, Capability.ARRAYS);
        return super.cast(node);
    }

    @Override
    public Node jsonPath(JsonPath node) {
        need(Capability.JSON_PATHS);
        return super.jsonPath(node);
    }

    @Override
    public Node jsonFunction(JsonFunction node) {
        switch (node.operator()) {
            case READ -> need(Capability.JSON_VALUES);
            case LENGTH -> need(Capability.JSON_PATHS);
            case CONTAINS -> need(Capability.JSON_CONTAINS);
            case OBJECT, ARRAY, ARRAY_AGGREGATE, OBJECT_AGGREGATE -> need(Capability.JSON_CONSTRUCTORS);
        }
        need(!node.orderBy().isEmpty(), Capability.JSON_AGGREGATES_IN_ORDER);
        return super.jsonFunction(node);
    }

    // ------------------------------------------------------------------------------------------------ changes

    @Override
    public Node insert(InsertRow node) {
        relation(node.table());
        need(node.columns().isEmpty(), Capability.INSERT_DEFAULT_VALUES);
        if (!node.returning().isEmpty()) {
            insertReturning(node);
        }
        if (node.conflict() != null) {
            conflict(node, node.conflict());
        }
        return super.insert(node);
    }

    private void conflict(InsertRow node, Conflict conflict) {
        boolean updates = !conflict.assignments().isEmpty();
        need(Capability.INSERT_ON_CONFLICT);
        need(!conflict.isOfAnyKey() && !conflict.isOfOnlyKey(), Capability.CONFLICT_TARGET);
        need(conflict.constraint() != null, Capability.CONFLICT_CONSTRAINT);
        need(!conflict.predicate().isEmpty(), Capability.CONFLICT_PARTIAL_INDEX);
        need(updates && conflict.isOfAnyKey(), Capability.CONFLICT_UPDATE_OF_ANY_KEY);
        need(!conflict.where().isEmpty(), Capability.CONFLICT_UPDATE_CONDITION);
        need(!updates && !node.returning().isEmpty(), Capability.CONFLICT_NOTHING_RETURNING);
        if (!dialect.capabilities().has(Capability.SIMULTANEOUS_ASSIGNMENT)) {
            need(
                    SequentialAssignments.ordered(
                                    conflict.assignments(), node.table().source())
                            .isEmpty(),
                    Capability.SIMULTANEOUS_ASSIGNMENT);
        }
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
            if (!(column instanceof ColumnRef) || hasSqlAround(column)) {
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

    private boolean hasSqlAround(Expression column) {
        return !dialect.types()
                .binding(ExpressionType.of(column))
                .aroundColumn()
                .isNothing();
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
        need(!node.from().isEmpty(), Capability.UPDATE_FROM);
        need(!node.returning().isEmpty(), Capability.UPDATE_RETURNING);
        if (!dialect.capabilities().has(Capability.SIMULTANEOUS_ASSIGNMENT)) {
            need(SequentialAssignments.ordered(node).isEmpty(), Capability.SIMULTANEOUS_ASSIGNMENT);
        }
        return super.update(node);
    }

    @Override
    public Node delete(DeleteRows node) {
        relation(node.table());
        need(!node.using().isEmpty(), Capability.DELETE_USING);
        need(!node.returning().isEmpty(), Capability.DELETE_RETURNING);
        return super.delete(node);
    }

    @Override
    public Node merge(MergeRows node) {
        relation(node.table());
        need(Capability.MERGE);
        long actions = node.branches().stream()
                .map(MergeRows.Branch::action)
                .distinct()
                .count();
        need(actions < node.branches().size(), Capability.MERGE_BRANCHES);
        need(!node.returning().isEmpty(), Capability.MERGE_RETURNING);
        return super.merge(node);
    }

    // ------------------------------------------------------------------------------------------------ definitions

    @Override
    public Node schema(SchemaNode node) {
        ((SchemaStatement) node).accept(new DefinitionCheck(this, dialect));
        return node;
    }
}
