package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.schema.Conditional;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.SchemaText;
import org.alkahest.sql.schema.UniqueKey;

/** Parts of definitions that are there on some databases only. */
final class ConditionalDefinitionRules {
    private static final String ELSEWHERE = "elsewhere";
    private static final String ADVICE =
            "The parts are left out before anything is checked or rendered; nothing is for a"
                    + " dialect to do, but to give its own id and version.";

    static final Topic TOPIC = Topic.of(
            "conditional",
            rule("conditional.here", "What is declared for this database and its version is created.")
                    .advice(ADVICE)
                    .needs(Capability.CHECK_CONSTRAINTS)
                    .body(ConditionalDefinitionRules::here),
            rule(
                            "conditional.elsewhere",
                            "What is declared for another database is neither created nor refused, whatever it would need.")
                    .advice(ADVICE)
                    .body(ConditionalDefinitionRules::elsewhere),
            rule("conditional.circle", "A foreign key for another database closes no circle of tables.")
                    .advice(ADVICE)
                    .body(ConditionalDefinitionRules::circle),
            rule("conditional.text", "SQL is executed around creating and dropping, on the databases it is meant for.")
                    .advice("The texts go to the driver as they stand.")
                    .body(ConditionalDefinitionRules::text));

    private ConditionalDefinitionRules() {}

    /** The same part, created on this database in exactly the version that it has, or a later one. */
    private static <C extends Conditional<C>> UnaryOperator<C> here(RuleContext db, Class<C> part) {
        DatabaseVersion version = db.dialect().version();
        return declared -> part.cast(declared.onlyOn(db.dialect().id(), version.major(), version.minor()));
    }

    private record Plots(MetaData metaData, DynamicTable table, NumColumn<Long> id, NumColumn<Integer> size) {
        static Plots declared() {
            var metaData = new MetaData();
            var table = new DynamicTable(metaData, "plot");
            return new Plots(
                    metaData,
                    table,
                    table.column("id", Types.BIGINT).primaryKey(),
                    table.column("size_of", Types.INTEGER).nullable());
        }

        void add(RuleContext db, long newId, int newSize) {
            db.execute(insert(table).set(id, newId).set(size, newSize));
            db.commit();
        }
    }

    private static void here(RuleContext db) {
        Plots plots = Plots.declared();
        plots.table.withUnique(here(db, UniqueKey.class), plots.size);
        plots.table.withCheck(check -> check.exceptOn(ELSEWHERE), "ck_plot", plots.size.gt(0));
        db.create(plots.metaData);
        plots.add(db, 1, 10);
        db.fails(
                IntegrityException.class,
                List.of(ErrorCode.UNIQUE_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION),
                () -> plots.add(db, 2, 10));
        db.fails(
                IntegrityException.class,
                List.of(ErrorCode.CHECK_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION),
                () -> plots.add(db, 3, -1));
    }

    private static void elsewhere(RuleContext db) {
        Plots plots = Plots.declared();
        int nextMajor = db.dialect().version().major() + 1;
        plots.table
                .withUnique(
                        key -> key.withNullsNotDistinct()
                                .withDeferral(Deferral.INITIALLY_DEFERRED)
                                .onlyOn(ELSEWHERE),
                        plots.size)
                .withCheck(check -> check.onlyOn(db.dialect().id(), nextMajor, 0), "ck_plot", plots.size.gt(0))
                .withIndex(
                        index -> index.withMethod("nowhere")
                                .withIncluded("id")
                                .withWhere(plots.size.gt(5).node())
                                .onlyOn(ELSEWHERE),
                        plots.size)
                .withText(SchemaText.afterCreate("this is no SQL").onlyOn(ELSEWHERE));
        db.create(plots.metaData);
        plots.add(db, 1, -1);
        plots.add(db, 2, -1);
        Expect.equal("rows", List.of(2L), db.all(select(count()).from(plots.table)));
    }

    private static void circle(RuleContext db) {
        var metaData = new MetaData();
        var hen = new DynamicTable(metaData, "duck");
        var egg = new DynamicTable(metaData, "duck_egg");
        NumColumn<Long> henId = hen.column("id", Types.BIGINT).primaryKey();
        NumColumn<Long> eggId = egg.column("id", Types.BIGINT).primaryKey();
        hen.column("egg_id", Types.BIGINT)
                .nullable()
                .references(
                        () -> eggId,
                        key -> key.withMatchFull()
                                .withDeferral(Deferral.INITIALLY_DEFERRED)
                                .onlyOn(ELSEWHERE));
        NumColumn<Long> laidBy = egg.column("duck_id", Types.BIGINT).references(() -> henId);
        for (int round = 1; round <= 2; round++) {
            db.create(metaData);
            db.execute(insert(hen).set(henId, 1));
            db.execute(insert(egg).set(eggId, 2).set(laidBy, 1));
            db.commit();
            Expect.equal("eggs", List.of(2L), db.all(select(eggId)));
            db.drop(metaData);
        }
    }

    private static void text(RuleContext db) {
        Plots plots = Plots.declared();
        Plots note = Plots.declared();
        String id = db.dialect().id();
        plots.metaData.text(
                SchemaText.beforeCreate("create table early (id integer)").onlyOn(id));
        plots.metaData.text(SchemaText.beforeDrop("drop table early").onlyOn(id));
        plots.metaData.text(SchemaText.beforeCreate("this is no SQL").exceptOn(id));
        plots.table
                .withText(SchemaText.beforeCreate("create table beside (id bigint, size_of integer)"))
                .withText(SchemaText.afterCreate("insert into beside select 7, count(*) from plot"))
                .withText(SchemaText.beforeDrop("insert into beside select 8, count(*) from plot"))
                .withText(SchemaText.afterDrop("drop table beside"));
        var early = new DynamicTable(note.metaData, "early");
        NumColumn<Integer> number = early.column("id", Types.INTEGER);
        var beside = new DynamicTable(note.metaData, "beside");
        NumColumn<Long> found = beside.column("id", Types.BIGINT);
        for (int round = 1; round <= 2; round++) {
            db.create(plots.metaData);
            db.engine().createAll(plots.metaData);
            Expect.equal("rows", List.of(), db.all(select(number)));
            Expect.equal("rows", List.of(7L), db.all(select(found)));
            db.drop(plots.metaData);
            db.engine().dropAll(plots.metaData);
            db.fails(
                    DatabaseException.class,
                    List.of(ErrorCode.NO_SUCH_OBJECT, ErrorCode.OTHER_DATABASE_ERROR),
                    () -> db.all(select(number)));
            db.fails(
                    DatabaseException.class,
                    List.of(ErrorCode.NO_SUCH_OBJECT, ErrorCode.OTHER_DATABASE_ERROR),
                    () -> db.all(select(found)));
        }
    }
}
