package org.alkahest.dialect;

import static org.alkahest.dialect.testing.Shop.CUSTOMERS;
import static org.alkahest.dialect.testing.Shop.ORDERS;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.merge;
import static org.alkahest.sql.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.dialect.testing.TestTable;
import org.alkahest.sql.Collation;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Insert;
import org.alkahest.sql.JsonElements;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Types;
import org.alkahest.sql.Values;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Computed;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SchemaStatement.Existing;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.schema.ViewDefinition;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.ArrayFunction;
import org.alkahest.sql.tree.ArrayOperator;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Derived;
import org.alkahest.sql.tree.Distinct;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.FunctionRelation;
import org.alkahest.sql.tree.GroupingSets;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.IsNull;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.JoinKind;
import org.alkahest.sql.tree.JsonFunction;
import org.alkahest.sql.tree.JsonOperator;
import org.alkahest.sql.tree.JsonPath;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.Negate;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Over;
import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.Quantifier;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.RowVersion;
import org.alkahest.sql.tree.ScalarQuery;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetOperator;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.Star;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.TableSample;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.tree.WindowFrame;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a dialect does not claim is refused when a statement is compiled. */
class CapabilityCheckTest {
    private enum Size {
        SMALL
    }

    private static final BasicType<Long> BIGINT = BasicType.of(TypeKind.BIGINT, Long.class);
    private static final TestTable T = new TestTable("t", ColumnDefinition.of("id", BIGINT));
    private static final TestTable U = new TestTable("u", ColumnDefinition.of("id", BIGINT));
    private static final SelectQuery QUERY = SelectQuery.of(List.of(T.column(0)));
    private static final Expression ONE = new Bind(BIGINT, 1L);
    private static final Bind JSON = new Bind(BasicType.of(TypeKind.JSON, Json.class), Json.NULL);

    /** Not seen in a statement: they concern how connections and results are used. */
    private static final Set<Capability> NOT_IN_STATEMENTS = EnumSet.of(
            Capability.GENERATED_KEYS,
            Capability.GENERATED_IDENTITY,
            Capability.COMMENTS,
            Capability.EXPLAIN,
            Capability.EXPLAIN_JSON,
            Capability.EXPLAIN_ANALYZE,
            Capability.EXPLAIN_ANALYZE_CHANGES,
            Capability.EXPLAIN_ANALYZE_JSON,
            Capability.SAVEPOINTS,
            Capability.TWO_PHASE,
            Capability.TWO_PHASE_RECOVERY,
            Capability.TRANSACTIONAL_DDL,
            Capability.STREAMING);

    private static Map<Capability, StatementNode> statements() {
        Map<Capability, StatementNode> statements = new EnumMap<>(Capability.class);
        List<Expression> returning = List.of(T.column(0));
        statements.put(
                Capability.INSERT_RETURNING,
                new InsertRow(T.target(), T.columns(), List.of(ONE), null, List.of(new Label(T.column(0), "x"))));
        statements.put(
                Capability.UPDATE_RETURNING,
                new UpdateRows(T.target(), List.of(new Assignment(T.column(0), ONE)), List.of(), returning));
        var exchanged = new TestTable("t", ColumnDefinition.of("a", BIGINT), ColumnDefinition.of("b", BIGINT));
        statements.put(
                Capability.SIMULTANEOUS_ASSIGNMENT,
                new UpdateRows(
                        exchanged.target(),
                        List.of(
                                new Assignment(exchanged.column(0), exchanged.column(1)),
                                new Assignment(exchanged.column(1), exchanged.column(0))),
                        List.of(),
                        List.of()));
        statements.put(
                Capability.CONDITIONAL_INDEXES,
                new SchemaStatement.DropIndex(TableName.of("t"), ObjectName.of("ix"), true));
        statements.put(
                Capability.RETURNING_OLD_AND_NEW,
                new DeleteRows(
                        T.target(),
                        List.of(),
                        List.of(new CustomExpression(new RowVersion(T.column(0), true), BIGINT))));
        statements.put(Capability.DELETE_RETURNING, new DeleteRows(T.target(), List.of(), returning));
        statements.put(
                Capability.UPDATE_FROM,
                new UpdateRows(
                        T.target(),
                        List.of(new Assignment(T.column(0), ONE)),
                        List.of(U.relation()),
                        List.of(),
                        List.of()));
        statements.put(
                Capability.DELETE_USING, new DeleteRows(T.target(), List.of(U.relation()), List.of(), List.of()));
        statements.put(
                Capability.INSERT_DEFAULT_VALUES, new InsertRow(T.target(), List.of(), List.of(), null, List.of()));
        statements.put(
                Capability.DEFAULT_AS_VALUE,
                new InsertRow(T.target(), T.columns(), List.of(new DefaultValue()), null, List.of()));
        statements.put(
                Capability.IDENTITY_COLUMNS,
                create(ColumnDefinition.of("id", BIGINT).withIdentity(Identity.BY_DEFAULT), List.of(), List.of()));
        statements.put(
                Capability.IDENTITY_OPTIONS,
                create(
                        ColumnDefinition.of("id", BIGINT).withIdentity(new Identity(false, 5L, null)),
                        List.of(),
                        List.of()));
        statements.put(
                Capability.COMPUTED_DEFAULTS,
                create(ColumnDefinition.of("id", BIGINT).withServerDefault(new Negate(ONE)), List.of(), List.of()));
        statements.put(
                Capability.SEQUENCES,
                new SchemaStatement.CreateSequence(
                        new SequenceDefinition(TableName.of("s"), Numbering.DEFAULT), false));
        statements.put(Capability.ESCAPES_IN_NAMES, new SchemaStatement.DropTable(TableName.of("\\"), false));
        statements.put(Capability.SCHEMAS, new SchemaStatement.DropTable(new TableName("app", "t"), false));
        statements.put(
                Capability.SEQUENCE_CACHE,
                new SchemaStatement.CreateSequence(
                        new SequenceDefinition(TableName.of("s"), Numbering.DEFAULT.cached(5)), false));
        statements.put(
                Capability.COMPUTED_COLUMNS,
                create(
                        ColumnDefinition.of("id", BIGINT).withComputed(new Computed(new Negate(ONE), true)),
                        List.of(),
                        List.of()));
        statements.put(
                Capability.VIRTUAL_COLUMNS,
                create(
                        ColumnDefinition.of("id", BIGINT).withComputed(new Computed(new Negate(ONE), false)),
                        List.of(),
                        List.of()));
        var foreignKey = new ForeignKey(
                null,
                List.of("id"),
                TableName.of("t"),
                List.of("id"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        statements.put(
                Capability.MATCH_FULL,
                new SchemaStatement.AddForeignKey(TableName.of("t"), foreignKey.withMatchFull()));
        statements.put(
                Capability.DEFERRABLE_FOREIGN_KEYS,
                new SchemaStatement.AddForeignKey(
                        TableName.of("t"), foreignKey.withDeferral(Deferral.INITIALLY_DEFERRED)));
        statements.put(
                Capability.DEFERRABLE_UNIQUE_KEYS,
                unique(new UniqueKey(null, List.of("id")).withDeferral(Deferral.INITIALLY_IMMEDIATE)));
        statements.put(
                Capability.NULLS_NOT_DISTINCT, unique(new UniqueKey(null, List.of("id")).withNullsNotDistinct()));
        var index = new Index("ix", List.of(new OrderItem(T.column(0), false, null)), false);
        statements.put(Capability.COVERING_INDEXES, index(index.withIncluded("id")));
        statements.put(Capability.INDEX_METHODS, index(index.withMethod("hash")));
        statements.put(Capability.PARTIAL_INDEXES, index(index.withWhere(new IsNull(T.column(0), true))));
        statements.put(Capability.MATERIALIZED_VIEWS, new SchemaStatement.RefreshView(TableName.of("v")));
        var view = new ViewDefinition(TableName.of("v"), List.of("id"), QUERY, false);
        statements.put(Capability.CONDITIONAL_VIEWS, new SchemaStatement.CreateView(view, Existing.STAYS));
        statements.put(Capability.REPLACE_VIEWS, new SchemaStatement.CreateView(view, Existing.IS_REPLACED));
        var size = new EnumType<>(Size.class, "size", true);
        statements.put(Capability.ENUM_TYPES, new SchemaStatement.CreateEnum(size.labelType(), false));
        statements.put(
                Capability.CHECKED_ENUMS,
                new SchemaStatement.AddColumn(T.definition(), ColumnDefinition.of("size", size), false));
        statements.put(
                Capability.SERVER_ON_UPDATE,
                create(ColumnDefinition.of("id", BIGINT).withSetOnUpdate(true), List.of(), List.of()));
        statements.put(Capability.CREATE_SCHEMA, new SchemaStatement.CreateSchema("app", false));
        statements.put(Capability.DROP_COLUMN, new SchemaStatement.DropColumn(TableName.of("t"), "id", false));
        statements.put(Capability.CONDITIONAL_COLUMNS, new SchemaStatement.DropColumn(TableName.of("t"), "id", true));
        ColumnDefinition altered = ColumnDefinition.of("id", BIGINT);
        statements.put(Capability.ALTER_COLUMNS, new SchemaStatement.AlterType(T.definition(), altered));
        statements.put(Capability.ALTER_NULLABILITY, new SchemaStatement.AlterNullability(T.definition(), altered));
        statements.put(Capability.RENAME_COLUMN, new SchemaStatement.RenameColumn(TableName.of("t"), "id", "key"));
        statements.put(
                Capability.ALTER_UNIQUE_KEYS, new SchemaStatement.DropUnique(TableName.of("t"), ObjectName.of("uq")));
        statements.put(Capability.ALTER_CHECKS, new SchemaStatement.DropCheck(TableName.of("t"), ObjectName.of("ck")));
        statements.put(Capability.COMMENT_STATEMENTS, new SchemaStatement.CommentOnTable(TableName.of("t"), "x"));
        statements.put(
                Capability.CHECK_CONSTRAINTS,
                create(
                        ColumnDefinition.of("id", BIGINT),
                        List.of(),
                        List.of(new Check(null, new IsNull(T.column(0), true)))));
        statements.put(
                Capability.ALTER_FOREIGN_KEY,
                new SchemaStatement.DropForeignKey(TableName.of("t"), ObjectName.of("fk")));
        statements.put(
                Capability.EXPRESSION_INDEXES,
                new SchemaStatement.CreateIndex(
                        TableName.of("t"),
                        new Index(
                                "ix",
                                List.of(new OrderItem(
                                        new Call("abs", false, List.of(T.column(0)), BIGINT), false, null)),
                                false),
                        false));
        statements.put(
                Capability.SET_DEFAULT_ACTION,
                create(
                        ColumnDefinition.of("id", BIGINT),
                        List.of(new ForeignKey(
                                null,
                                List.of("id"),
                                TableName.of("u"),
                                List.of("id"),
                                ReferentialAction.NO_ACTION,
                                ReferentialAction.SET_DEFAULT)),
                        List.of()));
        statements.put(
                Capability.COMMON_TABLE_EXPRESSIONS,
                reading(new CommonTable("c", List.of("id"), false, null, c -> QUERY)));
        statements.put(
                Capability.RECURSIVE_COMMON_TABLE_EXPRESSIONS,
                reading(new CommonTable(
                        "c",
                        List.of("id"),
                        true,
                        null,
                        c -> new SetQuery(SetOperator.UNION_ALL, QUERY, reading(c), List.of(), null))));
        statements.put(
                Capability.COMMON_TABLE_EXPRESSIONS_IN_UPDATE,
                new DeleteRows(
                        T.target(),
                        List.of(new InQuery(
                                T.column(0),
                                reading(new CommonTable(
                                        "c", List.of("id"), false, null, c -> SelectQuery.of(List.of(ONE)))),
                                false)),
                        List.of()));
        statements.put(
                Capability.RECURSIVE_UNION,
                reading(new CommonTable(
                        "c",
                        List.of("id"),
                        true,
                        null,
                        c -> new SetQuery(SetOperator.UNION, QUERY, reading(c), List.of(), null))));
        statements.put(
                Capability.CHANGES_IN_COMMON_TABLE_EXPRESSIONS,
                reading(new CommonTable(
                        "c", List.of("id"), false, null, c -> new DeleteRows(T.target(), List.of(), returning))));
        statements.put(Capability.LATERAL, new Item(QUERY).query());
        statements.put(Capability.TABLE_FUNCTIONS, new Item(List.of(ONE), false).query());
        statements.put(Capability.TABLE_FUNCTION_ORDINALITY, new Item(List.of(ONE), true).query());
        statements.put(Capability.LATERAL_TABLE_FUNCTIONS, new Item(List.of(T.column(0)), false).query());
        statements.put(
                Capability.QUANTIFIED_COMPARISONS,
                QUERY.withWhere(List.of(new Comparison(
                        ComparisonOperator.EQUAL, T.column(0), new QuantifiedQuery(Quantifier.ANY, QUERY)))));
        statements.put(Capability.INTERSECT_AND_EXCEPT, combined(SetOperator.INTERSECT));
        statements.put(Capability.INTERSECT_AND_EXCEPT_ALL, combined(SetOperator.EXCEPT_ALL));
        statements.put(Capability.RIGHT_JOIN, joined(JoinKind.RIGHT));
        statements.put(Capability.FULL_JOIN, joined(JoinKind.FULL));
        statements.put(
                Capability.NULLS_ORDER,
                QUERY.withOrderBy(List.of(new OrderItem(T.column(0), false, OrderItem.NullsOrder.LAST))));
        statements.put(Capability.LIMIT_EXPRESSIONS, QUERY.withLimit(new RowLimit(new Negate(ONE), null)));
        statements.put(Capability.OFFSET_WITHOUT_LIMIT, QUERY.withLimit(new RowLimit(null, ONE)));
        statements.put(Capability.ARRAYS, array(ArrayOperator.AGGREGATE, ONE));
        statements.put(Capability.ARRAY_CONTAINMENT, array(ArrayOperator.OVERLAPS, ONE, ONE));
        statements.put(
                Capability.JSON_PATHS,
                SelectQuery.of(List.of(new JsonPath(JSON, List.of(new JsonPath.Key("a")), JSON.type()))));
        statements.put(Capability.JSON_VALUES, json(JsonOperator.READ, JSON));
        statements.put(Capability.JSON_CONTAINS, json(JsonOperator.CONTAINS, JSON, JSON));
        statements.put(Capability.JSON_CONSTRUCTORS, json(JsonOperator.ARRAY, ONE));
        statements.put(
                Capability.JSON_AGGREGATES_IN_ORDER,
                SelectQuery.of(List.of(new JsonFunction(
                        JsonOperator.ARRAY_AGGREGATE,
                        List.of(T.column(0)),
                        List.of(new OrderItem(T.column(0), true, null)),
                        JSON.type()))));
        statements.put(Capability.JSON_ROWS, elements());
        statements.put(Capability.LIMIT_WITH_TIES, QUERY.withLimit(new RowLimit(ONE, null, true, false)));
        statements.put(Capability.LIMIT_PERCENT, QUERY.withLimit(new RowLimit(ONE, null, false, true)));
        statements.put(
                Capability.TABLE_SAMPLE,
                QUERY.withSamples(List.of(new TableSample(T.target(), TableSample.Method.SYSTEM, ONE, null)))
                        .withFrom(List.of(T.relation())));
        statements.put(Capability.DISTINCT_ON, QUERY.withDistinct(new Distinct(List.of(T.column(0)))));
        statements.put(Capability.LOCK_FOR_UPDATE, locked(RowLock.Strength.UPDATE, List.of(), RowLock.Wait.FOR_OTHERS));
        statements.put(Capability.LOCK_FOR_SHARE, locked(RowLock.Strength.SHARE, List.of(), RowLock.Wait.FOR_OTHERS));
        statements.put(Capability.LOCK_OF_KEYS, locked(RowLock.Strength.KEY_SHARE, List.of(), RowLock.Wait.FOR_OTHERS));
        statements.put(
                Capability.LOCK_OF_TABLES,
                locked(RowLock.Strength.UPDATE, List.of(T.target()), RowLock.Wait.FOR_OTHERS));
        statements.put(
                Capability.LOCK_WITHOUT_WAITING, locked(RowLock.Strength.UPDATE, List.of(), RowLock.Wait.NOWAIT));
        statements.put(Capability.WINDOW_FUNCTIONS, over(count(), null));
        statements.put(
                Capability.WINDOW_DEFAULT_VALUES,
                over(new Call("lag", false, List.of(T.column(0), ONE, ONE), BIGINT), null));
        statements.put(Capability.WINDOW_GROUPS, over(count(), frame(WindowFrame.Unit.GROUPS, null)));
        statements.put(
                Capability.WINDOW_EXCLUSION,
                over(count(), frame(WindowFrame.Unit.ROWS, WindowFrame.Exclusion.CURRENT_ROW)));
        statements.put(
                Capability.AGGREGATE_FILTER,
                SelectQuery.of(List.of(new Aggregate(count(), List.of(), new IsNull(T.column(0), false)))));
        statements.put(Capability.BOOLEAN_AGGREGATES, aggregate("every", List.of()));
        statements.put(Capability.STRING_AGGREGATES, aggregate("listagg", List.of()));
        statements.put(
                Capability.ORDERED_SET_AGGREGATES, aggregate("mode", List.of(new OrderItem(T.column(0), false, null))));
        statements.put(
                Capability.DISTINCT_STATISTICAL_AGGREGATES,
                SelectQuery.of(List.of(
                        new Aggregate(new Call("var_pop", true, List.of(T.column(0)), BIGINT), List.of(), null))));
        statements.put(Capability.STATISTICAL_AGGREGATES, aggregate("var_pop", List.of()));
        statements.put(
                Capability.QUERIES_IN_GROUP_BY,
                QUERY.withGroupBy(List.of(T.column(0), new ScalarQuery(SelectQuery.of(List.of(U.column(0)))))));
        statements.put(Capability.GROUPING_FUNCTION, aggregate("grouping", List.of()));
        statements.put(
                Capability.ROLLUP,
                QUERY.withGroupBy(List.of(new GroupingSets(GroupingSets.Kind.ROLLUP, List.of(List.of(T.column(0)))))));
        statements.put(
                Capability.GROUPING_SETS,
                QUERY.withGroupBy(List.of(new GroupingSets(GroupingSets.Kind.CUBE, List.of(List.of(T.column(0)))))));
        functions()
                .forEach((capability, function) ->
                        statements.put(capability, SelectQuery.of(List.of(called(function)))));
        statements.put(
                Capability.COLLATIONS,
                SelectQuery.of(List.of(
                        new CustomExpression(new Collation(ONE, "C"), BasicType.of(TypeKind.TEXT, String.class)))));
        changes(statements);
        return statements;
    }

    private static void changes(Map<Capability, StatementNode> statements) {
        Insert row = insert(CUSTOMERS).set(CUSTOMERS.name, "x").set(CUSTOMERS.active, true);
        Insert whole = row.set(CUSTOMERS.id, 1L);
        statements.put(
                Capability.INSERT_ON_CONFLICT, row.onConflict().doNothing().node());
        statements.put(
                Capability.CONFLICT_TARGET,
                whole.onConflict(CUSTOMERS.name).doNothing().node());
        statements.put(
                Capability.CONFLICT_CONSTRAINT,
                row.onConflictOn("customer_name_key").doNothing().node());
        statements.put(
                Capability.CONFLICT_PARTIAL_INDEX,
                row.onConflict(CUSTOMERS.name)
                        .where(CUSTOMERS.id.gt(literal(0L, Types.BIGINT)))
                        .doNothing()
                        .node());
        statements.put(
                Capability.CONFLICT_UPDATE_OF_ANY_KEY,
                row.onConflict().doUpdate(CUSTOMERS.active).node());
        statements.put(
                Capability.CONFLICT_UPDATE_CONDITION,
                row.onConflict(CUSTOMERS.name)
                        .doUpdate(old -> old.setExcluded(CUSTOMERS.active).where(CUSTOMERS.id.lt(5L)))
                        .node());
        statements.put(
                Capability.CONFLICT_NOTHING_RETURNING,
                row.onConflict().doNothing().returning(CUSTOMERS.id).node());
        var merge = merge(CUSTOMERS)
                .using(ORDERS, ORDERS.customerId.eq(CUSTOMERS.id))
                .whenMatched(ORDERS.items.eq(2))
                .delete();
        statements.put(Capability.MERGE, merge.node());
        statements.put(Capability.MERGE_BRANCHES, merge.whenMatched().delete().node());
        statements.put(Capability.MERGE_RETURNING, merge.returning(CUSTOMERS.id).node());
    }

    private static StatementNode array(ArrayOperator operator, Expression... operands) {
        return SelectQuery.of(List.of(new ArrayFunction(operator, List.of(operands), BIGINT)));
    }

    private static StatementNode elements() {
        JsonElements elements = Values.value(Json.NULL, Types.JSON).elements("e");
        return Sql.select(elements.ordinal()).from(elements).node();
    }

    private static StatementNode json(JsonOperator operator, Expression... operands) {
        return SelectQuery.of(List.of(new JsonFunction(operator, List.of(operands), BIGINT)));
    }

    private static StatementNode index(Index index) {
        return new SchemaStatement.CreateIndex(TableName.of("t"), index, false);
    }

    private static StatementNode unique(UniqueKey key) {
        return new SchemaStatement.CreateTable(
                new TableDefinition(
                        TableName.of("t"),
                        List.of(ColumnDefinition.of("id", BIGINT)),
                        null,
                        List.of(key),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                false);
    }

    private static Call count() {
        return new Call("count", false, List.of(new Star()), BIGINT);
    }

    private static StatementNode aggregate(String name, List<OrderItem> withinGroup) {
        return SelectQuery.of(
                List.of(new Aggregate(new Call(name, false, List.of(T.column(0)), BIGINT), withinGroup, null)));
    }

    private static StatementNode over(Call function, @Nullable WindowFrame frame) {
        return SelectQuery.of(List.of(new Over(function, List.of(), List.of(), frame)));
    }

    private static WindowFrame frame(WindowFrame.Unit unit, WindowFrame.@Nullable Exclusion exclusion) {
        var current = new WindowFrame.Bound(WindowFrame.BoundKind.CURRENT_ROW, null);
        return new WindowFrame(unit, current, current, exclusion);
    }

    private static StatementNode locked(RowLock.Strength strength, List<TableRelation> of, RowLock.Wait waiting) {
        return QUERY.withLock(new RowLock(strength, of, waiting));
    }

    private static Map<Capability, String> functions() {
        Map<Capability, String> functions = new EnumMap<>(Capability.class);
        functions.put(Capability.BIT_OPERATIONS, "bitnot");
        functions.put(Capability.MATHEMATICAL_FUNCTIONS, "ln");
        functions.put(Capability.GREATEST_AND_LEAST, "greatest");
        functions.put(Capability.RANDOM_NUMBERS, "rand");
        functions.put(Capability.REGULAR_EXPRESSIONS, "regexp_like");
        functions.put(Capability.CONCAT_WITH_SEPARATOR, "concat_ws");
        functions.put(Capability.SPLIT_PART, "split_part");
        functions.put(Capability.LEFT_AND_RIGHT, "left");
        functions.put(Capability.TEXT_PADDING, "lpad");
        functions.put(Capability.REVERSE, "reverse");
        functions.put(Capability.DATE_AND_TIME_FUNCTIONS, "extract_year");
        functions.put(Capability.DATE_TRUNCATION, "trunc_year");
        functions.put(Capability.MAKE_DATE, "make_date");
        return functions;
    }

    private static Call called(String function) {
        return new Call(function, false, List.of(ONE), BasicType.of(TypeKind.TEXT, String.class));
    }

    private static StatementNode create(ColumnDefinition column, List<ForeignKey> keys, List<Check> checks) {
        return new SchemaStatement.CreateTable(
                new TableDefinition(TableName.of("t"), List.of(column), null, List.of(), keys, checks, List.of(), null),
                false);
    }

    private static Query reading(CommonTable table) {
        return SelectQuery.of(List.of(new Use(table).id));
    }

    /** Something in FROM behind the table. */
    private static final class Item extends Source {
        private final Relation relation;

        Item(Query lateral) {
            relation = new Derived(this, lateral, "i", List.of("id"), true);
        }

        Item(List<Expression> arguments, boolean ordinality) {
            relation = new FunctionRelation(this, "f", arguments, "i", List.of("id"), ordinality);
        }

        @Override
        public Relation relation() {
            return relation;
        }

        Query query() {
            return QUERY.withFrom(List.of(T.relation(), relation));
        }
    }

    private static final class Use extends Source {
        private final CteUse relation;
        private final ColumnRef id = new ColumnRef(this, "id", BIGINT);

        Use(CommonTable table) {
            relation = new CteUse(this, table, null);
        }

        @Override
        public Relation relation() {
            return relation;
        }
    }

    private static Query combined(SetOperator operator) {
        return new SetQuery(operator, QUERY, QUERY, List.of(), null);
    }

    private static Query joined(JoinKind kind) {
        return QUERY.withFrom(List.of(T.relation()))
                .withJoins(List.of(new Join(kind, U.relation(), new IsNull(U.column(0), true))));
    }

    private static CompiledStatement compile(StatementNode node, Capabilities capabilities) {
        Statement statement = () -> node;
        return new TinyDialect(capabilities).compile(statement);
    }

    @Test
    void everyCapabilityOfStatementsIsCovered() {
        Set<Capability> covered = EnumSet.copyOf(statements().keySet());
        covered.addAll(NOT_IN_STATEMENTS);
        assertThat(covered).containsExactlyInAnyOrder(Capability.values());
    }

    @Test
    void aStatementIsRefusedExactlyWhereItsCapabilityIsMissing() {
        statements().forEach((capability, node) -> {
            compile(node, Capabilities.all());
            assertThatThrownBy(() -> compile(node, Capabilities.all().without(capability)))
                    .as(capability.name())
                    .isInstanceOfSatisfying(UnsupportedException.class, error -> {
                        assertThat(error.code()).isEqualTo(ErrorCode.UNSUPPORTED_CAPABILITY);
                        assertThat(error.capability()).isEqualTo(capability.name());
                        assertThat(error.dialect()).isEqualTo("tiny");
                        assertThat(error.version()).isEqualTo("1.2");
                        assertThat(error).hasMessageContaining(capability.alternative());
                    });
        });
    }

    @Test
    void insertedColumnsComeAsGeneratedKeysWhereTheyCannotBeReturned() {
        var insert = new InsertRow(T.target(), T.columns(), List.of(ONE), null, List.of(T.column(0)));

        CompiledStatement compiled = compile(insert, Capabilities.all().without(Capability.INSERT_RETURNING));

        assertThat(compiled.generatedKeys()).containsExactly("id");
        assertThat(compiled.yieldsRows()).isTrue();
        assertThat(new TinyDialect(Capabilities.all().without(Capability.INSERT_RETURNING)).text(() -> insert))
                .isEqualTo("insert into t (id) values (?)");
        assertThatThrownBy(() -> compile(
                        insert, Capabilities.all().without(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)))
                .isInstanceOf(UnsupportedException.class);
    }

    @Test
    void theIdentityOfOneRowIsAllThatComesBackWhereADriverKnowsNoOther() {
        Capabilities identityOnly = Capabilities.all().without(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS);
        var counted = new DynamicTable(new MetaData(), "counted");
        var id = counted.column("id", Types.BIGINT).identity().primaryKey();
        var name = counted.column("name", Types.TEXT);
        var insert = Sql.insert(counted).set(name, "n");

        assertThat(new TinyDialect(identityOnly).compile(insert.returning(id)).generatedKeys())
                .containsExactly("id");
        for (Statement other : List.of(
                insert.returning(name),
                insert.returning(id, name),
                Sql.insert(counted).from(Sql.select(name), name).returning(id))) {
            assertThatThrownBy(() -> new TinyDialect(identityOnly).compile(other))
                    .isInstanceOf(UnsupportedException.class);
        }
    }

    @Test
    void anIdentifierThatIsTooLongIsRefused() {
        var table = new TestTable("a_name_of_twenty_one_", ColumnDefinition.of("id", BIGINT));
        assertThatThrownBy(() -> compile(
                        SelectQuery.of(table.columns().stream()
                                .map(Expression.class::cast)
                                .toList()),
                        Capabilities.all()))
                .isInstanceOfSatisfying(
                        StatementException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_IDENTIFIER));
    }

    @Test
    void moreParametersThanTheDatabaseTakesAreRefused() {
        List<Expression> six = List.of(ONE, ONE, ONE, ONE, ONE, ONE);
        compile(SelectQuery.of(six.subList(0, 5)), Capabilities.all());
        assertThatThrownBy(() -> compile(SelectQuery.of(six), Capabilities.all()))
                .isInstanceOfSatisfying(
                        StatementException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.TOO_MANY_PARAMETERS));
    }
}
