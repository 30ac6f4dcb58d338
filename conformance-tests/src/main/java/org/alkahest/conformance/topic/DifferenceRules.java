package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.difference.SchemaChange;
import org.alkahest.engine.difference.SchemaDifference;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Sql;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.tree.TableName;

/** What a metadata says and a database does not have is found, and closed by statements. */
final class DifferenceRules {
    private static final String ADVICE =
            "Compare what the inspector reads of the table with what was created; then look at the ALTER statement.";

    static final Topic TOPIC = Topic.of(
            "difference",
            rule("difference.table", "A table that is missing is created with all that belongs to it.")
                    .advice(ADVICE)
                    .body(DifferenceRules::table),
            rule("difference.table.extra", "A table that is not declared is dropped only where that is asked for.")
                    .advice(ADVICE)
                    .body(DifferenceRules::extra),
            rule("difference.column", "Columns that are missing are added, and others dropped.")
                    .advice(ADVICE)
                    .body(DifferenceRules::column),
            rule("difference.column.type", "A column gets the type that it was declared with.")
                    .advice(ADVICE)
                    .body(DifferenceRules::type),
            rule("difference.column.nullability", "A column takes NULL or refuses it as declared.")
                    .advice(ADVICE)
                    .body(DifferenceRules::nullability),
            rule("difference.column.default", "A column gets the default that it was declared with.")
                    .advice(ADVICE)
                    .body(DifferenceRules::defaultValue),
            rule("difference.unique", "Unique keys are added and dropped.")
                    .advice(ADVICE)
                    .body(DifferenceRules::unique),
            rule("difference.check", "Checks are added, dropped, and replaced where they say something else.")
                    .advice(ADVICE)
                    .needs(Capability.CHECK_CONSTRAINTS)
                    .body(DifferenceRules::check),
            rule("difference.reference", "Foreign keys are added and dropped.")
                    .advice(ADVICE)
                    .body(DifferenceRules::reference),
            rule("difference.index", "Indexes are created, dropped, and replaced where they say something else.")
                    .advice(ADVICE)
                    .body(DifferenceRules::index),
            rule("difference.key", "Another primary key is found, and is to be changed by hand.")
                    .advice(ADVICE)
                    .body(DifferenceRules::key));

    private DifferenceRules() {}

    private static final class Hut {
        final MetaData metaData = new MetaData();
        final DynamicTable table = new DynamicTable(metaData, "difference_hut");
        final NumColumn<Long> id = table.column("id", Types.BIGINT).primaryKey();
        final NumColumn<Integer> beds = table.column("beds", Types.INTEGER);
    }

    private static MetaData declared(Consumer<Hut> more) {
        var hut = new Hut();
        more.accept(hut);
        return hut.metaData;
    }

    private static boolean isOurs(TableName name) {
        return name.name().startsWith("difference_");
    }

    /**
     * Creates one, compares it with the other, makes the changes, and compares again. Where the database lacks what is needed, the
     * changes are to be made by hand.
     */
    private static SchemaDifference closed(RuleContext db, MetaData before, MetaData after, Capability... needed) {
        db.create(before);
        SchemaDifference difference = db.engine().difference(after, DifferenceRules::isOurs);
        Expect.equal("something differs", false, difference.isEmpty());
        if (!Stream.of(needed).allMatch(db::has)) {
            Expect.equal("it is to be done by hand", false, difference.byHand().isEmpty());
            return difference;
        }
        Expect.equal("nothing is to be done by hand", List.of(), difference.byHand());
        db.engine().apply(difference);
        // some databases leave the index behind that a foreign key had made for itself
        db.engine().apply(db.engine().difference(after, DifferenceRules::isOurs));
        Expect.equal(
                "what differs afterwards",
                "no difference",
                db.engine().difference(after, DifferenceRules::isOurs).toString());
        return difference;
    }

    private static boolean isDestructive(SchemaDifference difference) {
        return difference.changes().stream().anyMatch(SchemaChange::destructive);
    }

    private static void table(RuleContext db) {
        MetaData after = declared(hut -> {
            var room = new DynamicTable(hut.metaData, "difference_room");
            room.column("id", Types.BIGINT).primaryKey();
            room.column("hut_id", Types.BIGINT).references(hut.id);
            TextColumn name = room.column("name", Types.varchar(20));
            name.serverDefault("none");
            room.withIndex("difference_room_name", name);
        });
        SchemaDifference difference = closed(db, declared(hut -> {}), after);
        Expect.equal("nothing is lost", false, isDestructive(difference));
        db.execute(Sql.insert(after.table("difference_hut").orElseThrow())
                .set("id", 1L)
                .set("beds", 2));
        db.commit();
        db.engine().dropAll(after, table -> table.name().name().equals("difference_room"));
    }

    private static void extra(RuleContext db) {
        MetaData before = declared(hut -> new DynamicTable(hut.metaData, "difference_old")
                .column("id", Types.BIGINT)
                .primaryKey());
        db.create(before);
        MetaData after = declared(hut -> {});
        SchemaDifference difference = db.engine().difference(after, DifferenceRules::isOurs);
        Expect.equal("one change", 1, difference.changes().size());
        Expect.equal("it destroys", true, difference.changes().get(0).destructive());
        db.engine().apply(difference.safe());
        Expect.equal("it is there", true, db.engine().inspector().hasTable("difference_old"));
        db.engine().apply(difference);
        Expect.equal("it is gone", false, db.engine().inspector().hasTable("difference_old"));
    }

    private static void column(RuleContext db) {
        MetaData before = declared(hut -> hut.table.column("old one", Types.INTEGER));
        MetaData after =
                declared(hut -> hut.table.column("new one", Types.varchar(9)).nullable());
        SchemaDifference difference = closed(db, before, after, Capability.DROP_COLUMN);
        Expect.equal(
                "one is added, one dropped",
                List.of(SchemaChange.Step.ADD_COLUMN, SchemaChange.Step.DROP_COLUMN),
                difference.changes().stream().map(SchemaChange::step).toList());
    }

    private static void type(RuleContext db) {
        MetaData before = declared(hut -> hut.table.column("name", Types.varchar(10)));
        MetaData after = declared(hut -> hut.table.column("name", Types.varchar(50)));
        Expect.equal(
                "nothing is lost by a longer text",
                false,
                isDestructive(closed(db, before, after, Capability.ALTER_COLUMNS)));
        db.drop(before);
        Expect.equal(
                "a shorter text may lose something",
                true,
                isDestructive(closed(db, after, before, Capability.ALTER_COLUMNS)));
    }

    private static void nullability(RuleContext db) {
        MetaData before = declared(hut -> hut.table.column("name", Types.varchar(10)));
        MetaData after =
                declared(hut -> hut.table.column("name", Types.varchar(10)).nullable());
        closed(db, before, after, Capability.ALTER_NULLABILITY);
        db.drop(before);
        closed(db, after, before, Capability.ALTER_NULLABILITY);
    }

    private static void defaultValue(RuleContext db) {
        MetaData none = declared(hut -> {});
        MetaData one = declared(hut -> hut.beds.serverDefault(1));
        MetaData two = declared(hut -> hut.beds.serverDefault(2));
        closed(db, none, one, Capability.ALTER_COLUMNS);
        db.drop(none);
        closed(db, one, two, Capability.ALTER_COLUMNS);
        db.drop(one);
        closed(db, two, none, Capability.ALTER_COLUMNS);
    }

    private static void unique(RuleContext db) {
        MetaData without = declared(hut -> {});
        MetaData with = declared(hut -> hut.table.withUnique(key -> key.withName("difference_uq"), hut.beds));
        closed(db, without, with, Capability.ALTER_UNIQUE_KEYS);
        db.drop(without);
        closed(db, with, without, Capability.ALTER_UNIQUE_KEYS);
    }

    private static void check(RuleContext db) {
        MetaData without = declared(hut -> {});
        MetaData with = declared(hut -> hut.table.withCheck("difference_ck", hut.beds.gt(0)));
        MetaData other = declared(hut -> hut.table.withCheck("difference_ck", hut.beds.gt(1)));
        closed(db, without, with, Capability.ALTER_CHECKS);
        db.drop(without);
        closed(db, with, other, Capability.ALTER_CHECKS);
        db.drop(with);
        closed(db, other, without, Capability.ALTER_CHECKS);
    }

    private static void reference(RuleContext db) {
        MetaData without = declared(hut -> hut.table.column("next_id", Types.BIGINT));
        MetaData with = declared(hut -> hut.table
                .column("next_id", Types.BIGINT)
                .references(() -> hut.id, key -> key.withName("difference_fk")));
        closed(db, without, with, Capability.ALTER_FOREIGN_KEY);
        db.drop(without);
        closed(db, with, without, Capability.ALTER_FOREIGN_KEY);
    }

    private static void index(RuleContext db) {
        MetaData without = declared(hut -> {});
        MetaData with = declared(hut -> hut.table.withIndex("difference_ix", hut.beds));
        MetaData other = declared(hut -> hut.table.withIndex("difference_ix", hut.beds, hut.id));
        closed(db, without, with);
        db.drop(without);
        closed(db, with, other);
        db.drop(with);
        closed(db, other, without);
    }

    private static void key(RuleContext db) {
        db.create(declared(hut -> {}));
        SchemaDifference difference =
                db.engine().difference(declared(hut -> hut.beds.primaryKey()), DifferenceRules::isOurs);
        Expect.equal(
                "by hand",
                List.of("\"difference_hut\": The primary key is [id], and [id, beds] is declared."
                        + " (destructive) (by hand)"),
                difference.byHand().stream().map(SchemaChange::toString).toList());
        db.engine().apply(difference);
    }
}
