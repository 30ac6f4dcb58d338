package org.alkahest.dialect.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alkahest.dialect.TinyDialect;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.BaseTable;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.CustomExpression;
import org.alkahest.sql.tree.CustomNode;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Label;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Node;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.Parameter;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetOperator;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.UpdateRows;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;
import org.junit.jupiter.api.Test;

/** Standard SQL, and how a dialect replaces parts of it. */
class StandardRenderingTest {
    private static final BasicType<Long> BIGINT = BasicType.of(TypeKind.BIGINT, Long.class);

    private static final class Table extends Source {
        private final TableRelation relation;
        private final ColumnRef id = new ColumnRef(this, "id", BIGINT);

        Table(String schema, String name) {
            relation = new TableRelation(this, new BaseTable(new TableName(schema, name)), null);
        }

        @Override
        public Relation relation() {
            return relation;
        }
    }

    private final Table plain = new Table(null, "t");
    private final Table inSchema = new Table("app", "t");

    private static String written(StatementNode node) {
        return written(node, new TinyDialect());
    }

    private static String written(StatementNode node, TinyDialect dialect) {
        Statement statement = () -> node;
        return dialect.text(statement);
    }

    private static SelectQuery select(Expression... columns) {
        return SelectQuery.of(List.of(columns));
    }

    @Test
    void columnsOfATableInASchemaCarryTheSchema() {
        assertThat(written(select(inSchema.id))).isEqualTo("select app.t.id from app.t");
    }

    @Test
    void reservedAndOddNamesAreQuoted() {
        assertThat(written(select(new Label(new Table(null, "order").id, "Odd \"name"))))
                .isEqualTo("select \"order\".id as \"Odd \"\"name\" from \"order\"");
    }

    @Test
    void orderByNamesASelectedLabelAndWritesOutAnother() {
        var label = new Label(plain.id, "x");
        var other = new Label(plain.id, "y");
        assertThat(written(select(label)
                        .withOrderBy(List.of(new OrderItem(label, true, null), new OrderItem(other, false, null)))))
                .isEqualTo("select t.id as x from t order by x desc, t.id");
    }

    @Test
    void theOrderOfCombinedQueriesNamesColumnsOnly() {
        SelectQuery query = select(plain.id);
        assertThat(written(new SetQuery(
                        SetOperator.UNION_ALL, query, query, List.of(new OrderItem(plain.id, false, null)), null)))
                .isEqualTo("select t.id from t union all select t.id from t order by id");
    }

    @Test
    void combinedQueriesGroupAsTheTreeSays() {
        SelectQuery q = select(plain.id);
        SetQuery union = new SetQuery(SetOperator.UNION, q, q, List.of(), null);
        SetQuery intersect = new SetQuery(SetOperator.INTERSECT, q, q, List.of(), null);
        String s = "select t.id from t";
        assertThat(written(new SetQuery(SetOperator.EXCEPT, union, q, List.of(), null)))
                .isEqualTo(s + " union " + s + " except " + s);
        assertThat(written(new SetQuery(SetOperator.EXCEPT, q, union, List.of(), null)))
                .isEqualTo(s + " except (" + s + " union " + s + ")");
        assertThat(written(new SetQuery(SetOperator.INTERSECT, union, q, List.of(), null)))
                .isEqualTo("(" + s + " union " + s + ") intersect " + s);
        assertThat(written(new SetQuery(SetOperator.UNION, intersect, q, List.of(), null)))
                .isEqualTo(s + " intersect " + s + " union " + s);
        assertThat(written(new SetQuery(
                        SetOperator.UNION, q.withLimit(new RowLimit(new Bind(BIGINT, 1L), null)), q, List.of(), null)))
                .isEqualTo("(" + s + " fetch first ? rows only) union " + s);
    }

    @Test
    void aPlaceholderAloneInASelectListSaysItsType() {
        assertThat(written(select(new Bind(BIGINT, 1L), new Label(new Literal(BIGINT, null), "n"))))
                .isEqualTo("select cast(? as bigint), cast(null as bigint) as n");
    }

    @Test
    void definitionsHoldValuesAndUnqualifiedColumns() {
        var check = new Check(
                ObjectName.of("ck"), new Comparison(ComparisonOperator.GREATER, plain.id, new Bind(BIGINT, 5L)));
        var table = new TableDefinition(
                TableName.of("t"),
                List.of(ColumnDefinition.of("id", BIGINT)
                        .withIdentity(new Identity(true, 5L, 2L))
                        .withServerDefault(new Call("random", false, List.of(), BIGINT))),
                null,
                List.of(),
                List.of(),
                List.of(check),
                List.of(),
                null);
        assertThat(written(new SchemaStatement.CreateTable(table, true)))
                .isEqualTo("create table if not exists t (id bigint generated always as identity"
                        + " (start with 5 increment by 2) default (random()) not null,"
                        + " constraint ck check (id > 5))");
    }

    @Test
    void aParameterInADefinitionIsRefused() {
        var check = new Check(
                ObjectName.of("ck"),
                new Comparison(ComparisonOperator.GREATER, plain.id, new Bind(BIGINT, new Parameter("least"))));
        var table = new TableDefinition(
                TableName.of("t"),
                List.of(ColumnDefinition.of("id", BIGINT)),
                null,
                List.of(),
                List.of(),
                List.of(check),
                List.of(),
                null);
        assertThatThrownBy(() -> written(new SchemaStatement.CreateTable(table, false)))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("least");
    }

    @Test
    void aReplacedClassIsWrittenTheDialectsWayAtEveryDepth() {
        var dialect = new TinyDialect(Rendering.standard()
                .with(Call.class, (call, out) -> out.sql("tiny_" + call.function() + "()"))
                .with(Rendering.standard().with(RowLimit.class, RowLimits::limitOffset)));
        var call = new Call("f", false, List.of(), BIGINT);
        assertThat(written(
                        select(new Label(call, "a"))
                                .withWhere(List.of(new Comparison(ComparisonOperator.EQUAL, call, call)))
                                .withLimit(new RowLimit(new Bind(BIGINT, 1L), new Bind(BIGINT, 2L))),
                        dialect))
                .isEqualTo("select tiny_f() as a where tiny_f() = tiny_f() limit ? offset ?");
    }

    @Test
    void anybodysCustomNodeWritesItselfUnlessADialectKnowsBetter() {
        var node = new CustomExpression(new Half(plain.id), BIGINT);
        assertThat(written(select(node))).isEqualTo("select half(t.id) from t");
        assertThat(written(
                        select(node),
                        new TinyDialect(Rendering.standard()
                                .with(
                                        Half.class,
                                        (half, out) -> out.node(half.of()).sql(" / 2")))))
                .isEqualTo("select t.id / 2 from t");
    }

    private record Half(Expression of) implements CustomNode {
        @Override
        public void render(SqlWriter out) {
            out.sql("half(").node(of).sql(")");
        }

        @Override
        public void shape(ShapeSink sink) {}

        @Override
        public List<Node> children() {
            return List.of(of);
        }

        @Override
        public CustomNode withChildren(List<Node> children) {
            return new Half((Expression) children.get(0));
        }
    }

    @Test
    void anUpdateSetsColumnsByTheirNamesAlone() {
        assertThat(written(new UpdateRows(
                        inSchema.relation,
                        List.of(new Assignment(inSchema.id, new Literal(BIGINT, null))),
                        List.of(),
                        List.of(inSchema.id))))
                .isEqualTo("update app.t set id = null returning id");
    }

    @Test
    void oddNamesOfFunctionsAreQuotedPartByPart() {
        assertThat(written(select(new Call("app.max", false, List.of(plain.id), BIGINT))))
                .isEqualTo("select app.max(t.id) from t");
        assertThat(written(select(new Call("evil(); --", false, List.of(), BIGINT))))
                .isEqualTo("select \"evil(); --\"()");
    }
}
