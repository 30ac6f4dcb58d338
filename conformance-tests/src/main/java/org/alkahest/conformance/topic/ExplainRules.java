package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.merge;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Plan;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.engine.option.ExplainOptions;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.sql.Cte;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.Insert;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.type.Json;

/** How the database executes a statement, asked for by {@code explain}. */
final class ExplainRules {
    private static final String ADVICE =
            "Look at Dialect.plans(): what stands in front of the statement, and how the rows "
                    + "that come back are put into lines.";
    private static final String EXECUTES = ADVICE + " A plan with analyze tells of an execution that has happened.";
    private static final String CORE = "This is the work of the core, not of a dialect.";
    private static final ExplainOptions TEXT = ExplainOptions.defaults();
    private static final ExplainOptions ANALYZE = TEXT.withAnalyze(true);
    private static final ExplainOptions JSON = TEXT.withJson(true);

    static final Topic TOPIC = Topic.of(
            "explain",
            rule("explain.lookup", "The plan of a search by an index has lines, and names the table.")
                    .advice(ADVICE)
                    .needs(Capability.EXPLAIN)
                    .body(ExplainRules::lookup),
            rule("explain.queries", "Queries of all kinds have a plan: set operations, lists, limits, WITH, tags.")
                    .advice(ADVICE)
                    .needs(Capability.EXPLAIN)
                    .body(ExplainRules::queries),
            rule("explain.changes", "The plan of a change has lines, and changes nothing.")
                    .advice(ADVICE)
                    .needs(Capability.EXPLAIN)
                    .body(ExplainRules::changes),
            rule("explain.returning", "The plan of an INSERT that gives back its row has lines, and inserts nothing.")
                    .advice(ADVICE)
                    .needs(Capability.EXPLAIN)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ExplainRules::returning),
            rule("explain.cache", "A statement and its plans share one compiled statement, whatever the values.")
                    .advice(CORE)
                    .needs(Capability.EXPLAIN)
                    .body(ExplainRules::cache),
            rule("explain.json", "A plan in JSON is a document of JSON, and names the table.")
                    .advice(ADVICE)
                    .needs(Capability.EXPLAIN, Capability.EXPLAIN_JSON)
                    .body(db -> json(db, JSON)),
            rule("explain.analyze", "A query that is executed for its plan changes nothing.")
                    .advice(EXECUTES)
                    .needs(Capability.EXPLAIN, Capability.EXPLAIN_ANALYZE)
                    .body(ExplainRules::analyze),
            rule(
                            "explain.analyze.change",
                            "A change that is executed for its plan changes the rows that its values say, until it is rolled back.")
                    .advice(EXECUTES)
                    .needs(Capability.EXPLAIN, Capability.EXPLAIN_ANALYZE, Capability.EXPLAIN_ANALYZE_CHANGES)
                    .body(ExplainRules::analyzeChange),
            rule(
                            "explain.analyze.json",
                            "The plan of a query that is executed is a document of JSON, and names the table.")
                    .advice(EXECUTES)
                    .needs(
                            Capability.EXPLAIN,
                            Capability.EXPLAIN_JSON,
                            Capability.EXPLAIN_ANALYZE,
                            Capability.EXPLAIN_ANALYZE_JSON)
                    .body(db -> json(db, JSON.withAnalyze(true))),
            rule("explain.read-only", "A change is not executed for its plan in a transaction that reads only.")
                    .advice(EXECUTES)
                    .needs(Capability.EXPLAIN, Capability.EXPLAIN_ANALYZE, Capability.EXPLAIN_ANALYZE_CHANGES)
                    .body(ExplainRules::readOnly),
            rule("explain.read-only.change", "A transaction that reads only explains a change, or refuses it as one.")
                    .advice("The error of the database is one of a transaction that reads only.")
                    .needs(Capability.EXPLAIN)
                    .body(ExplainRules::changeInReadOnly),
            rule("explain.error", "A statement that the database refuses is refused when it is explained.")
                    .advice("The errors are those of executing the statement.")
                    .needs(Capability.EXPLAIN)
                    .body(ExplainRules::refusedByTheDatabase),
            rule("explain.definition", "A definition has no plan.")
                    .advice(CORE)
                    .body(db -> hasNoPlan(db, Ddl::dropTable)),
            rule("explain.batch", "A batch has no plan, since each of its rows has one.")
                    .advice(CORE)
                    .body(db -> hasNoPlan(db, ExplainRules::batch)));

    private ExplainRules() {}

    /** With an index that finds several rows for a value. */
    private static final class Parts extends TypedTable<Parts> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final NumColumn<Long> size = bigint("part_size");
        final TextColumn name = varchar("name", 30);

        Parts(TableHome home) {
            super(home, "spare_part", Parts::new);
            index("ix_spare_part_size", size);
        }

        static Parts in(RuleContext db) {
            Parts parts = db.create(Parts::new);
            for (long i = 0; i < 20; i++) {
                db.execute(
                        insert(parts).set(parts.id, i).set(parts.size, i % 10).set(parts.name, "n" + i));
            }
            db.commit();
            return parts;
        }
    }

    private static void lookup(RuleContext db) {
        Parts t = Parts.in(db);
        for (long size : new long[] {3, 4}) {
            Plan plan = db.connection().explain(select(t.name).where(t.size.eq(size)));
            expectPlan("a search by an index", plan);
            expectNamed("spare_part", plan.toString());
            Expect.that(!plan.analyzed() && plan.json().isEmpty(), "What was not asked for is said to be there.");
        }
    }

    private static void queries(RuleContext db) {
        People p = People.in(db);
        List<Statement> queries = new ArrayList<>(List.of(
                select(p.name).where(p.id.eq(1L)).union(select(p.name).where(p.id.eq(2L))),
                select(p.name).orderBy(p.id.asc()).limit(2).offset(1),
                select(p.name).where(p.name.like("%'?%")).comment("? */ ' --")));
        if (db.has(Capability.COMMON_TABLE_EXPRESSIONS)) {
            var grown = Cte.of("grown", select(p.name).where(p.age.ge(30)));
            queries.add(select(grown.column(p.name)).from(grown));
        }
        for (int length = 0; length <= 5; length++) {
            queries.add(select(p.name).where(p.id.in(List.of(1L, 2L, 3L, 4L, 5L).subList(0, length))));
        }
        ExecutionOptions options = ExecutionOptions.none()
                .withTags(() -> Map.of("route", "a b?'*/"))
                .withFetchSize(1)
                .withTimeout(Duration.ofMinutes(1));
        for (Statement query : queries) {
            expectPlan("a query", db.connection().explain(query));
            expectPlan("a query with options", db.connection().explain(query, TEXT, options));
        }
    }

    private static List<Statement> changesOf(RuleContext db, People p, long id) {
        List<Statement> changes = new ArrayList<>(List.of(
                insert(p).set(p.id, id + 10).set(p.name, "new"),
                insert(p).from(select(p.id.plus(100), p.name).where(p.id.eq(id)), p.id, p.name),
                update(p).set(p.name, "changed").where(p.id.eq(id)),
                delete(p).where(p.id.eq(id))));
        if (db.has(Capability.MERGE)) {
            People source = p.as("source");
            changes.add(merge(p).using(source, source.id.eq(p.id).and(source.id.eq(id)))
                    .whenMatched()
                    .update(row -> row.set(p.name, "merged")));
        }
        if (db.has(Capability.INSERT_ON_CONFLICT)) {
            changes.add(insert(p)
                    .set(p.id, id)
                    .set(p.name, "again")
                    .onConflict(p.id)
                    .doUpdate(row -> row.set(p.name, "conflict")));
        }
        return changes;
    }

    private static List<?> rows(RuleContext db, People p) {
        return db.all(select(p.id, p.name).orderBy(p.id.asc()));
    }

    private static void changes(RuleContext db) {
        People p = People.in(db);
        List<?> before = rows(db, p);
        for (long id = 1; id <= 2; id++) {
            for (Statement change : changesOf(db, p, id)) {
                expectPlan("a change", db.connection().explain(change));
                Expect.equal("the rows after a change was explained", before, rows(db, p));
            }
        }
        db.commit();
        Expect.equal("the rows after the commit", before, rows(db, p));
    }

    private static void returning(RuleContext db) {
        People p = People.in(db);
        for (long id = 6; id <= 7; id++) {
            expectPlan(
                    "an INSERT that gives back its row",
                    db.connection()
                            .explain(insert(p).set(p.id, id).set(p.name, "new").returning(p.id)));
        }
        Expect.equal("rows", 5, rows(db, p).size());
    }

    private static void cache(RuleContext db) {
        People p = People.in(db);
        Function<Long, Statement> query = id -> select(p.name).where(p.id.eq(id), p.age.in(List.of(30, 40)));
        db.execute(query.apply(1L));
        long before = db.engine().cache().statistics().misses();
        db.connection().explain(query.apply(2L));
        db.connection().explain(query.apply(3L));
        if (db.has(Capability.EXPLAIN_ANALYZE)) {
            db.connection().explain(query.apply(4L), ANALYZE);
        }
        db.execute(query.apply(5L));
        Expect.equal("compiled", 0L, db.engine().cache().statistics().misses() - before);
    }

    private static void json(RuleContext db, ExplainOptions form) {
        Parts t = Parts.in(db);
        for (long size : new long[] {3, 4}) {
            Plan plan = db.connection().explain(select(t.name).where(t.size.eq(size)), form);
            expectPlan("a search by an index", plan);
            String document = plan.json().orElse("");
            expectNamed("spare_part", Json.of(document).text());
            Expect.equal("the lines", document, plan.toString());
            Expect.equal("analyzed", form.analyze(), plan.analyzed());
        }
    }

    private static void analyze(RuleContext db) {
        People p = People.in(db);
        List<?> before = rows(db, p);
        for (int age : new int[] {40, 30}) {
            Plan plan =
                    db.connection().explain(select(p.name).where(p.age.ge(age)).orderBy(p.name.asc()), ANALYZE);
            expectPlan("a query", plan);
            Expect.that(plan.analyzed(), "The plan is said not to be of an execution.");
        }
        Expect.equal("rows", before, rows(db, p));
    }

    private static void analyzeChange(RuleContext db) {
        People p = People.in(db);
        List<?> before = rows(db, p);
        for (long id = 1; id <= 2; id++) {
            for (int i = 0; i < changesOf(db, p, id).size(); i++) {
                db.connection().execute(changesOf(db, p, id).get(i));
                List<?> executed = rows(db, p);
                db.rollback();
                Plan plan = db.connection().explain(changesOf(db, p, id).get(i), ANALYZE);
                expectPlan("a change", plan);
                Expect.that(plan.analyzed(), "The plan is said not to be of an execution.");
                Expect.equal("the rows, as after the change itself", executed, rows(db, p));
                db.rollback();
                Expect.equal("the rows after the rollback", before, rows(db, p));
            }
        }
    }

    private static void readOnly(RuleContext db) {
        People p = People.in(db);
        List<?> before = rows(db, p);
        db.rollback();
        Connection connection = db.connection();
        connection.begin(TransactionOptions.defaults().withReadOnly(true));
        expectPlan("a query", connection.explain(select(p.name).where(p.id.eq(1L)), ANALYZE));
        db.fails(
                ConnectionException.class,
                ErrorCode.READ_ONLY,
                () -> connection.explain(delete(p).where(p.id.eq(1L)), ANALYZE));
        Expect.equal("rows", before, rows(db, p));
    }

    private static void changeInReadOnly(RuleContext db) {
        People p = People.in(db);
        db.rollback();
        db.connection().begin(TransactionOptions.defaults().withReadOnly(true));
        expectPlan("a query", db.connection().explain(select(p.name).where(p.id.eq(1L))));
        try {
            expectPlan("a change", db.connection().explain(delete(p).where(p.id.eq(1L))));
        } catch (AlkahestException refused) {
            Expect.equal("the error", ErrorCode.READ_ONLY, refused.code());
        }
        db.rollback();
        Expect.equal("rows", 5, rows(db, p).size());
    }

    private static void refusedByTheDatabase(RuleContext db) {
        People missing = new People(new MetaData());
        db.fails(
                AlkahestException.class,
                ErrorCode.NO_SUCH_OBJECT,
                () -> db.connection().explain(select(missing.name).where(missing.id.eq(1L))));
    }

    private static Statement batch(People p) {
        return insert(p).values(List.of(6L, 7L), Insert.from(p.id, id -> id), Insert.from(p.name, id -> "n" + id));
    }

    private static void hasNoPlan(RuleContext db, Function<People, Statement> statement) {
        People p = People.in(db);
        for (ExplainOptions form : List.of(TEXT, ANALYZE, JSON)) {
            db.fails(
                    StatementException.class,
                    ErrorCode.NOT_EXPLAINABLE,
                    () -> db.connection().explain(statement.apply(p), form));
        }
        Expect.equal("rows", 5, rows(db, p).size());
    }

    private static void expectPlan(String what, Plan plan) {
        Expect.that(
                !plan.lines().isEmpty() && plan.lines().stream().noneMatch(line -> line.contains("\n")),
                "The plan of " + what + " has no lines: " + plan.lines());
        Expect.that(!plan.toString().isBlank(), "The plan of " + what + " says nothing.");
        Expect.that(!plan.sql().isBlank(), "The plan of " + what + " has lost the statement.");
    }

    private static void expectNamed(String table, String plan) {
        Expect.that(
                plan.toLowerCase(Locale.ROOT).contains(table),
                "The plan does not name the table " + table + ":\n" + plan);
    }
}
