package org.alkahest.dialect.sqlite.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.sqlite.SqliteDialect;
import org.alkahest.dialect.sqlite.SqliteDialectProvider;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.sql.schema.Check;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Computed;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement.CreateTable;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.tree.TextExpression;
import org.alkahest.sql.tree.TextPart;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** CREATE TABLE of SQLite. */
class TableTextTest {
    private static final SqliteDialect DIALECT =
            (SqliteDialect) new SqliteDialectProvider().dialect(new SqliteDialectProvider().assumedVersion());
    private static final SqlType<Integer> INTEGER = BasicType.of(TypeKind.INTEGER, Integer.class);
    private static final SqlType<Boolean> BOOLEAN = BasicType.of(TypeKind.BOOLEAN, Boolean.class);

    @Test
    void columnsSayTheirConstraints() {
        TableText text = TableText.of("""
                CREATE TABLE "t(" (id integer constraint "pk, one" primary key asc on conflict replace autoincrement,
                  a varchar(3, 4) collate "no,case" not null on conflict fail default 'x,(' constraint u unique,
                  b default -1e+5 constraint c check (b > ')' /* ) */) references "o(" on delete set null match full
                    on update no action deferrable initially deferred,
                  c int generated always as ((a || ')')) stored, d double precision null as (1))""");
        assertThat(text.primaryKey()).isEqualTo(new TableText.Key("pk, one", List.of("id"), true, true, false));
        assertThat(text.uniqueKeys()).containsExactly(new TableText.Key("u", List.of("a"), true, false, false));
        assertThat(text.checks()).containsExactly(new ReflectedCheck("c", "b > ')'"));
        assertThat(text.references())
                .containsExactly(new TableText.Reference(null, List.of("b"), Deferral.INITIALLY_DEFERRED));
        assertThat(text.collations()).isEqualTo(Map.of("a", "no,case"));
        assertThat(text.computed()).isEqualTo(Map.of("c", "(a || ')')", "d", "1"));
    }

    @Test
    void constraintsOfTablesNeedNoCommasBetween() {
        TableText text =
                TableText.of("create table t (a, b constraint n not null, constraint p primary key (b desc, [a])"
                        + " unique (a) on conflict ignore constraint x foreign key (a, b) references y (c, d) on update set default"
                        + " deferrable check (a) check (b)) strict, without rowid");
        assertThat(text.primaryKey()).isEqualTo(new TableText.Key("p", List.of("b", "a"), false, false, false));
        assertThat(text.uniqueKeys()).containsExactly(new TableText.Key(null, List.of("a"), false, false, false));
        assertThat(text.references())
                .containsExactly(new TableText.Reference("x", List.of("a", "b"), Deferral.INITIALLY_IMMEDIATE));
        assertThat(text.checks()).containsExactly(new ReflectedCheck(null, "a"), new ReflectedCheck(null, "b"));
        assertThat(text.strict()).isTrue();
        assertThat(text.withoutRowid()).isTrue();
    }

    @Test
    void aVirtualTableSaysItsModule() {
        assertThat(TableText.of("CREATE VIRTUAL TABLE \"using\" using fts5(a, b)")
                        .module())
                .isEqualTo("fts5(a, b)");
    }

    @Test
    void indexesSayExpressionsAndConditions() {
        IndexText text =
                IndexText.of("CREATE UNIQUE INDEX \"on\" on t (\"a desc\" desc, (b + ',') asc, lower(c) collate"
                        + " nocase, d_desc collate rtrim desc, (e collate binary)) where a > ')' -- all\n and b");
        assertThat(text.items())
                .containsExactly(
                        new IndexText.Item("\"a desc\"", null),
                        new IndexText.Item("b + ','", null),
                        new IndexText.Item("lower(c) collate nocase", null),
                        new IndexText.Item("d_desc collate rtrim", "rtrim"),
                        new IndexText.Item("e collate binary", "binary"));
        assertThat(text.where()).isEqualTo("a > ')' and b");
    }

    @Test
    void viewsSayTheirQueries() {
        assertThat(ViewText.query("CREATE VIEW \"as\" AS select 1 as x")).isEqualTo("select 1 as x");
        assertThat(ViewText.query("CREATE VIEW v(a, \"b)\") as select 1, 2"))
                .isEqualTo("with named_columns (a, \"b)\") as (select 1, 2) select * from named_columns");
    }

    /** A table in a few parts. */
    record Sketch(List<String> columns, List<@Nullable String> names, List<String> texts, int cut) {}

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("sketches") Sketch sketch) {
        TableDefinition table = table(sketch);
        TableText text = TableText.of(DIALECT.text(DialectUnderTest.statement(new CreateTable(table, false))));
        PrimaryKey key = Objects.requireNonNull(table.primaryKey());
        assertThat(text.primaryKey())
                .isEqualTo(new TableText.Key(written(key.name()), key.columns(), false, false, false));
        assertThat(text.uniqueKeys())
                .isEqualTo(table.uniqueKeys().stream()
                        .map(unique -> new TableText.Key(written(unique.name()), unique.columns(), false, false, false))
                        .toList());
        assertThat(text.references())
                .isEqualTo(table.foreignKeys().stream()
                        .map(foreign ->
                                new TableText.Reference(written(foreign.name()), foreign.columns(), foreign.deferral()))
                        .toList());
        assertThat(text.checks())
                .isEqualTo(table.checks().stream()
                        .map(check -> new ReflectedCheck(written(check.name()), sql(check.condition())))
                        .toList());
        Map<String, String> computed = new TreeMap<>();
        for (ColumnDefinition column : table.columns()) {
            Computed value = column.computed();
            if (value != null) {
                computed.put(column.name(), sql(value.expression()));
            }
        }
        assertThat(text.computed()).isEqualTo(computed);
    }

    private static TableDefinition table(Sketch sketch) {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (int i = 0; i < sketch.columns().size(); i++) {
            Computed computed =
                    i == sketch.cut() ? new Computed(expression(sketch.texts().get(0)), i % 2 == 0) : null;
            Expression byDefault = computed == null ? expression(sketch.texts().get(1)) : null;
            columns.add(new ColumnDefinition(
                    sketch.columns().get(i), INTEGER, i % 2 == 0, null, byDefault, computed, null, false));
        }
        List<String> names = sketch.columns();
        return new TableDefinition(
                new TableName(null, names.get(0)),
                columns,
                new PrimaryKey(named(sketch.names().get(0)), names.subList(0, 1)),
                List.of(new UniqueKey(sketch.names().get(1), names)),
                List.of(new ForeignKey(
                                sketch.names().get(2),
                                names,
                                TableName.of(names.get(0)),
                                names,
                                ReferentialAction.SET_NULL,
                                ReferentialAction.CASCADE)
                        .withDeferral(List.of(Deferral.values()).get(sketch.cut() % 3))),
                List.of(
                        new Check(
                                named(sketch.names().get(3)),
                                expression(sketch.texts().get(2))),
                        new Check(
                                named(sketch.names().get(4)),
                                expression(sketch.texts().get(3)))),
                List.of(),
                null);
    }

    private static @Nullable ObjectName named(@Nullable String name) {
        return name == null ? null : ObjectName.of(name);
    }

    private static @Nullable String written(@Nullable ObjectName name) {
        return name == null ? null : name.text();
    }

    private static Expression expression(String sql) {
        return new TextExpression(List.of(new TextPart.Verbatim(sql)), BOOLEAN);
    }

    private static String sql(Expression expression) {
        return ((TextPart.Verbatim) ((TextExpression) expression).parts().get(0)).sql();
    }

    @Provide
    Arbitrary<Sketch> sketches() {
        Arbitrary<String> name = Arbitraries.of(
                        "a",
                        "b c",
                        "\"",
                        "it's",
                        "x(y",
                        ")",
                        "größe",
                        "select",
                        "constraint",
                        "check",
                        "A,b",
                        "[z]",
                        "`",
                        "--",
                        "/*",
                        "as",
                        "primary")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
        Arbitrary<String> text = Arbitraries.of(
                        "a > 1",
                        "'it''s)'",
                        "\"x)(\" <> ''",
                        "((1))",
                        "(a in (1, 2))",
                        "x'00' is null",
                        "'--' || '/*'",
                        "[)]",
                        "case when a then '(' end",
                        "`(` + .5")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join(" and ", parts));
        return Combinators.combine(
                        name.list().ofMinSize(1).ofMaxSize(4).uniqueElements(each -> each.toLowerCase(Locale.ROOT)),
                        name.injectNull(0.4).list().ofSize(5),
                        text.list().ofSize(4),
                        Arbitraries.integers().between(0, 4))
                .as(Sketch::new);
    }
}
