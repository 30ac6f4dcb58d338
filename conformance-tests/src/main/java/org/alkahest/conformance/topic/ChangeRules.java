package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.countDistinct;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Functions.upper;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Quantified.any;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.parameter;
import static org.alkahest.sql.Values.value;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.Pets.Household;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Quantified;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;

/** INSERT, UPDATE and DELETE. */
final class ChangeRules {
    private static final String INSERT = "Look at the renderer of InsertRow.";
    private static final String UPDATE = "Look at the renderer of UpdateRows.";
    private static final String DELETE = "Look at the renderer of DeleteRows.";

    static final Topic TOPIC = Topic.of(
            "change",
            rule("change.insert", "A row is inserted, with NULL in the columns that are left out.")
                    .at(Level.SMOKE)
                    .advice(INSERT)
                    .body(ChangeRules::insertRow),
            rule("change.insert.expression", "A row is inserted with values that the database computes.")
                    .advice(INSERT)
                    .body(ChangeRules::insertExpressions),
            rule("change.insert.subquery", "A row is inserted with the value of a subquery.")
                    .advice(INSERT)
                    .body(ChangeRules::insertSubquery),
            rule("change.insert.default-row", "A row of nothing but defaults is inserted.")
                    .advice("Look at DefaultRow.")
                    .needs(Capability.IDENTITY_COLUMNS, Capability.INSERT_DEFAULT_VALUES)
                    .body(ChangeRules::insertDefaults),
            rule("change.insert.default-value", "A column is left to its default in words.")
                    .advice("Look at the renderer of DefaultValue.")
                    .needs(Capability.DEFAULT_AS_VALUE)
                    .body(ChangeRules::insertDefault),
            rule("change.insert.select", "The rows of a query are inserted.")
                    .at(Level.SMOKE)
                    .advice(INSERT)
                    .body(ChangeRules::insertFromSelect),
            rule("change.insert.select.combined", "The rows of combined queries are inserted.")
                    .advice(INSERT)
                    .body(ChangeRules::insertFromUnion),
            rule(
                            "change.insert.select.generated",
                            "The rows of a query get keys and defaults that the query does not give.")
                    .advice(INSERT)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .body(ChangeRules::insertGeneratedFromSelect),
            rule("change.insert.rows", "Rows of different expressions are inserted by one statement.")
                    .at(Level.SMOKE)
                    .advice(INSERT)
                    .body(ChangeRules::insertRows),
            rule("change.insert.rows.default", "Each of several rows leaves the columns it likes to their defaults.")
                    .advice(INSERT)
                    .needs(Capability.DEFAULT_AS_VALUE)
                    .body(ChangeRules::insertRowsOfDefaults),
            rule("change.insert.rows.columns", "Rows of one statement that set different columns are refused.")
                    .advice("This is the work of the core, not of a dialect.")
                    .body(ChangeRules::insertUnequalRows),
            rule("change.insert.by-name", "Columns are set by their names.")
                    .advice(INSERT)
                    .body(ChangeRules::insertByName),
            rule("change.update", "The rows for which the conditions hold are changed, and counted.")
                    .at(Level.SMOKE)
                    .advice(UPDATE + " The driver must count rows that were found, not only those that differ.")
                    .body(ChangeRules::updateRows),
            rule("change.update.expression", "A row is changed to what is computed from it.")
                    .at(Level.SMOKE)
                    .advice(UPDATE)
                    .body(ChangeRules::updateExpressions),
            rule("change.update.on-update", "Columns with a value on update get it where an UPDATE does not set them.")
                    .advice("This is the work of the core, not of a dialect.")
                    .body(ChangeRules::onUpdate),
            rule("change.update.order", "What is assigned to a column is not seen by the assignments after it.")
                    .advice("Where assignments see each other, put SequentialAssignments into the rendering.")
                    .body(ChangeRules::assignmentOrder),
            rule("change.update.swap", "Columns are exchanged: all new values are computed from the row as it was.")
                    .advice("Where assignments see each other, put SequentialAssignments into the rendering.")
                    .needs(Capability.SIMULTANEOUS_ASSIGNMENT)
                    .body(ChangeRules::swap),
            rule("change.update.subquery", "Rows are changed to the value of a subquery, chosen by another.")
                    .advice(UPDATE)
                    .body(ChangeRules::updateSubquery),
            rule("change.update.own-table", "Rows are changed by what a subquery finds in the same table.")
                    .advice("Where that is refused, wrap the subquery into another one.")
                    .body(ChangeRules::updateOwnTable),
            rule("change.update.own-table.any", "Rows are changed that compare with any or all of the same table.")
                    .advice("Where that is refused, wrap the subquery into another one.")
                    .needs(Capability.QUANTIFIED_COMPARISONS)
                    .body(ChangeRules::updateByAnyOfOwnTable),
            rule("change.update.null", "A column is set to NULL.")
                    .advice(UPDATE)
                    .body(ChangeRules::updateToNull),
            rule("change.update.default", "A column is set to its default in words.")
                    .advice("Look at the renderer of DefaultValue.")
                    .needs(Capability.DEFAULT_AS_VALUE)
                    .body(ChangeRules::updateToDefault),
            rule("change.update.parameter", "A change that was built once takes its values when it is executed.")
                    .advice("This is the engine's work; a dialect must not look at values.")
                    .body(ChangeRules::parameters),
            rule("change.delete", "The rows for which the conditions hold are deleted, and counted.")
                    .at(Level.SMOKE)
                    .advice(DELETE)
                    .body(ChangeRules::deleteRows),
            rule("change.delete.subquery", "Rows are deleted by what a subquery finds, also in the same table.")
                    .advice("Where that is refused, wrap the subquery into another one.")
                    .body(ChangeRules::deleteBySubquery),
            rule("change.update.from", "Rows are changed to what their partners in another table have.")
                    .advice(UPDATE + " JoinedChanges has other forms.")
                    .needs(Capability.UPDATE_FROM)
                    .body(ChangeRules::updateFrom),
            rule("change.update.from.swap", "What is set is computed from both rows as they were.")
                    .advice(UPDATE + " JoinedChanges has other forms.")
                    .needs(Capability.UPDATE_FROM)
                    .body(ChangeRules::updateFromOwnTable),
            rule("change.update.from.returning", "Rows that were changed to what their partners have are given back.")
                    .advice("Look at JoinedReturning.")
                    .needs(Capability.UPDATE_FROM, Capability.UPDATE_RETURNING)
                    .body(ChangeRules::updateFromReturning),
            rule("change.delete.using", "Rows that have a partner in another table are deleted.")
                    .advice(DELETE + " JoinedChanges has other forms.")
                    .needs(Capability.DELETE_USING)
                    .body(ChangeRules::deleteUsing),
            rule("change.delete.using.returning", "Rows that were deleted for their partners are given back.")
                    .advice("Look at JoinedReturning.")
                    .needs(Capability.DELETE_USING, Capability.DELETE_RETURNING)
                    .body(ChangeRules::deleteUsingReturning),
            rule("change.all", "Without conditions every row is changed, and deleted.")
                    .advice(UPDATE + " " + DELETE)
                    .body(ChangeRules::all));

    private ChangeRules() {}

    private static void insertRow(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> insert(p).set(p.id, id).set(p.name, "n" + id))
                .changes(6L, 1)
                .changes(7L, 1);
        db.<Long>rows(id -> select(p.name, p.age, p.bossId).where(p.id.eq(id)))
                .gives(6L, cells("n6", null, null))
                .gives(7L, cells("n7", null, null));
    }

    private static void insertExpressions(RuleContext db) {
        People p = People.in(db);
        db.<Integer>change(n -> insert(p)
                        .set(p.id, value((long) n).plus(100))
                        .set(p.name, value("n").concat("-" + n))
                        .set(p.age, when(value(n).gt(5), 1, Types.INTEGER).otherwise(0)))
                .changes(1, 1)
                .changes(9, 1);
        db.<Long>rows(id -> select(p.name, p.age).where(p.id.eq(id)))
                .gives(101L, cells("n-1", 0))
                .gives(109L, cells("n-9", 1));
    }

    private static void insertSubquery(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<String>change(name -> insert(pets)
                        .set(pets.id, (long) (10 + name.length()))
                        .set(pets.name, name)
                        .set(
                                pets.ownerId,
                                select(people.id).where(people.name.eq(name)).scalar(Types.BIGINT)))
                .changes("eve", 1)
                .changes("nobody", 1);
        db.<Long>rows(id -> select(pets.ownerId).where(pets.id.eq(id)))
                .gives(13L, 5L)
                .gives(16L, (Object) null);
    }

    /** A table whose every column has a value by itself. */
    private record Defaults(DynamicTable table, NumColumn<Long> id, NumColumn<Integer> number) {
        static Defaults identified(MetaData metaData) {
            var table = new DynamicTable(metaData, "with_defaults");
            NumColumn<Long> id = table.column("id", Types.BIGINT).identity().primaryKey();
            return new Defaults(table, id, number(table));
        }

        static Defaults keyed(MetaData metaData) {
            var table = new DynamicTable(metaData, "with_defaults");
            NumColumn<Long> id = table.column("id", Types.BIGINT).primaryKey();
            return new Defaults(table, id, number(table));
        }

        private static NumColumn<Integer> number(DynamicTable table) {
            return table.column("a_number", Types.INTEGER).serverDefault(7);
        }
    }

    private static void insertDefaults(RuleContext db) {
        Defaults defaults = db.create(Defaults::identified);
        db.execute(insert(defaults.table));
        db.execute(insert(defaults.table));
        Expect.equal("numbers", List.of(7, 7), db.all(select(defaults.number)));
        Expect.equal("ids", 2L, db.all(select(count()).from(defaults.table)).get(0));
    }

    private static void insertDefault(RuleContext db) {
        Defaults defaults = db.create(Defaults::keyed);
        db.<Long>change(id -> insert(defaults.table).set(defaults.id, id).setDefault(defaults.number))
                .changes(1L, 1)
                .changes(2L, 1);
        db.<Long>rows(id -> select(defaults.number).where(defaults.id.eq(id)))
                .gives(1L, 7)
                .gives(2L, 7);
    }

    private static void insertFromSelect(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>change(n -> insert(pets)
                        .from(
                                select(people.id.plus(n), people.id, people.name.concat("'s"))
                                        .where(people.id.ge(n / 100)),
                                pets.id,
                                pets.ownerId,
                                pets.name))
                .changes(400L, 2)
                .changes(500L, 1);
        db.<Long>rows(id -> select(pets.id, pets.ownerId, pets.name)
                        .where(pets.id.ge(id))
                        .orderBy(pets.id.asc()))
                .gives(405L, cells(405L, 5L, "eve's"), cells(505L, 5L, "eve's"))
                .gives(500L, cells(505L, 5L, "eve's"));
    }

    private static void insertFromUnion(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(n -> insert(p)
                        .from(
                                select(p.id.plus(n), p.name)
                                        .where(p.id.eq(1))
                                        .unionAll(select(p.id.plus(n), p.name).where(p.id.eq(5))),
                                p.id,
                                p.name))
                .changes(10L, 2)
                .changes(20L, 2);
        db.<Long>rows(id -> select(p.id).where(p.id.ge(id)).orderBy(p.id.asc()))
                .gives(10L, 11L, 15L, 21L, 25L)
                .gives(20L, 21L, 25L);
    }

    private static void insertRows(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> insert(p)
                        .rows(
                                row -> row.set(p.id, id)
                                        .set(p.name, "ada")
                                        .set(p.age, value(20).plus(2)),
                                row -> row.set(p.id, value(id).plus(1L))
                                        .set(p.name, upper(value("max")))
                                        .set(p.age, 30),
                                row -> row.set(p.age, (Integer) null)
                                        .set(p.name, value("n").concat("7"))
                                        .set(p.id, value(id).times(2L))))
                .changes(10L, 3)
                .changes(30L, 3);
        db.<Long>rows(id -> select(p.id, p.name, p.age)
                        .where(p.id.ge(id), p.id.lt(id * 3))
                        .orderBy(p.id.asc()))
                .gives(10L, cells(10L, "ada", 22), cells(11L, "MAX", 30), cells(20L, "n7", null))
                .gives(30L, cells(30L, "ada", 22), cells(31L, "MAX", 30), cells(60L, "n7", null));
    }

    private static void insertRowsOfDefaults(RuleContext db) {
        var metaData = new MetaData();
        var counter = new DynamicTable(metaData, "counter");
        NumColumn<Long> id = counter.column("id", Types.BIGINT).primaryKey();
        NumColumn<Integer> start = counter.column("start_at", Types.INTEGER).serverDefault(7);
        db.create(metaData);
        db.<Integer>change(n -> insert(counter)
                        .rows(
                                row -> row.set(id, n.longValue()).set(start, n),
                                row -> row.set(id, n + 1L).setDefault(start)))
                .changes(1, 2)
                .changes(3, 2);
        db.<Long>rows(least -> select(start).where(id.ge(least)).orderBy(id.asc()))
                .gives(0L, 1, 7, 3, 7)
                .gives(3L, 3, 7);
    }

    private static void insertUnequalRows(RuleContext db) {
        People p = People.in(db);
        db.fails(
                StatementException.class,
                ErrorCode.INVALID_STATEMENT,
                () -> insert(p)
                        .rows(
                                row -> row.set(p.id, 6L).set(p.name, "a"),
                                row -> row.set(p.id, 7L).set(p.age, 1)));
    }

    private static void insertByName(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> insert(p).set("name", "named").set("id", id).set("age", null))
                .changes(6L, 1)
                .changes(7L, 1);
        db.<Long>rows(id -> select(p.name, p.age).where(p.id.eq(id)))
                .gives(6L, cells("named", null))
                .gives(7L, cells("named", null));
    }

    // ------------------------------------------------------------------------------------------------ update

    private static void updateRows(RuleContext db) {
        People p = People.in(db);
        db.<Integer>change(
                        age -> update(p).set(p.name, "a" + age).set(p.bossId, 3).where(p.age.eq(age)))
                .changes(40, 2)
                .changes(20, 1)
                .changes(40, 2)
                .changes(99, 0);
        db.<Long>rows(least -> select(p.name, p.bossId).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(4L, cells("a20", 3L), cells("a40", 3L))
                .gives(5L, cells("a40", 3L));
    }

    /** A table whose rows count their changes, and say who made the last one. */
    private static final class Drafts extends TypedTable<Drafts> {
        private static final AtomicInteger EDITORS = new AtomicInteger();

        final NumColumn<Long> id = bigint("id").primaryKey();
        final TextColumn body = varchar("body", 30);
        final NumColumn<Integer> changes = integer("changes").serverDefault(0);
        final NumColumn<Integer> editor = integer("editor").serverDefault(0).onUpdate(EDITORS::incrementAndGet);

        Drafts(TableHome home) {
            super(home, "change_draft", Drafts::new);
            changes.onUpdate(changes.plus(1));
        }
    }

    private static void onUpdate(RuleContext db) {
        Drafts.EDITORS.set(0);
        Drafts drafts = db.create(Drafts::new);
        for (long id : new long[] {1, 2}) {
            db.execute(insert(drafts).set(drafts.id, id).set(drafts.body, "new"));
        }
        db.<Long>change(id -> update(drafts).set(drafts.body, "b" + id).where(drafts.id.eq(id)))
                .changes(1L, 1)
                .changes(2L, 1);
        Drafts d = drafts.as("d");
        db.<Long>change(id -> update(d).set(d.body, "c" + id).where(d.id.eq(id)))
                .changes(2L, 1)
                .changes(3L, 0);
        db.<Integer>change(count -> update(drafts)
                        .set(drafts.changes, count)
                        .set(drafts.editor, -1)
                        .where(drafts.id.eq(1L)))
                .changes(70, 1)
                .changes(71, 1);
        db.<Long>rows(least -> select(drafts.body, drafts.changes, drafts.editor)
                        .where(drafts.id.ge(least))
                        .orderBy(drafts.id.asc()))
                .gives(1L, cells("b1", 71, -1), cells("c2", 2, 3))
                .gives(2L, cells("c2", 2, 3));
    }

    private static void updateExpressions(RuleContext db) {
        People p = People.in(db);
        db.<Integer>change(n -> update(p)
                        .set(p.age, p.age.plus(n).times(2))
                        .set(p.name, p.name.concat("+" + n))
                        .where(p.id.le(2)))
                .changes(1, 2)
                .changes(2, 2);
        db.<Long>rows(id -> select(p.name, p.age).where(p.id.eq(id)))
                .gives(1L, cells("ann+1+2", 128))
                .gives(2L, cells("bob+1+2", 168));
    }

    private static void assignmentOrder(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(n -> update(p)
                        .set(p.bossId, n)
                        .set(p.id, p.bossId.plus(100L))
                        .where(p.name.eq("bob")))
                .changes(7L, 1)
                .changes(9L, 1);
        db.<String>rows(name -> select(p.id, p.bossId).where(p.name.eq(name)))
                .gives("bob", cells(107L, 9L))
                .gives("dee", cells(4L, 2L));
    }

    private static void swap(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> update(p)
                        .set(p.id, p.bossId.times(100))
                        .set(p.bossId, p.id)
                        .where(p.id.eq(id)))
                .changes(2L, 1)
                .changes(4L, 1);
        db.<Long>rows(id -> select(p.name, p.bossId).where(p.id.eq(id)))
                .gives(100L, cells("bob", 2L))
                .gives(200L, cells("dee", 4L));
    }

    private static void updateSubquery(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        var number =
                select(count()).from(pets).where(pets.ownerId.eq(people.id)).scalar(Types.BIGINT);
        db.<String>change(name -> update(people)
                        .set(people.bossId, number)
                        .where(people.id.in(select(pets.ownerId).where(pets.name.le(name)))))
                .changes("n", 1)
                .changes("z", 2);
        db.<Long>rows(id -> select(people.bossId).where(people.id.eq(id)))
                .gives(1L, 2L)
                .gives(4L, 1L)
                .gives(5L, 2L);
    }

    private static void updateByAnyOfOwnTable(RuleContext db) {
        People p = People.in(db);
        var q = p.as("q");
        db.<Long>change(least -> update(p)
                        .set(p.age, p.age.plus(1))
                        .where(p.id.eq(any(select(q.bossId).from(q).where(q.id.ge(least))))))
                .changes(2L, 2)
                .changes(4L, 1);
        db.<Long>change(least -> delete(p)
                        .where(p.id.gt(Quantified.all(select(q.id).from(q).where(q.id.lt(least))))))
                .changes(5L, 1)
                .changes(4L, 1);
        db.<Long>rows(least -> select(p.id, p.age).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(1L, cells(1L, 31), cells(2L, 42), cells(3L, null))
                .gives(3L, cells(3L, null));
    }

    private static void updateOwnTable(RuleContext db) {
        People p = People.in(db);
        var q = p.as("q");
        db.<Integer>change(age -> update(p)
                        .set(p.age, select(max(q.age)).scalar(Types.INTEGER))
                        .where(p.id.in(select(q.id).where(q.age.lt(age)))))
                .changes(30, 1)
                .changes(40, 1);
        db.<Long>rows(least -> select(p.age).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(1L, 40, 40, null, 40, 40)
                .gives(4L, 40, 40);
    }

    private static void updateToNull(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id ->
                        update(p).setNull(p.age).set(p.bossId, (Long) null).where(p.id.eq(id)))
                .changes(2L, 1)
                .changes(4L, 1);
        db.<Long>rows(least ->
                        select(p.id).where(p.age.isNull(), p.id.ge(least)).orderBy(p.id.asc()))
                .gives(1L, 2L, 3L, 4L)
                .gives(4L, 4L);
    }

    private static void updateToDefault(RuleContext db) {
        Defaults defaults = db.create(Defaults::keyed);
        db.execute(insert(defaults.table).set(defaults.id, 1).set(defaults.number, 1));
        db.execute(insert(defaults.table).set(defaults.id, 2).set(defaults.number, 2));
        db.<Long>change(id -> update(defaults.table).setDefault(defaults.number).where(defaults.id.eq(id)))
                .changes(1L, 1)
                .changes(3L, 0);
        db.<Long>rows(id -> select(defaults.number).where(defaults.id.eq(id)))
                .gives(1L, 7)
                .gives(2L, 2);
    }

    private static void parameters(RuleContext db) {
        People p = People.in(db);
        var name = parameter("name", Types.TEXT);
        var id = parameter("id", Types.BIGINT);
        var renaming = update(p).set(p.name, name).where(p.id.eq(id));
        db.<Long>change(key -> renaming.bind(name, "n" + key).bind(id, key))
                .changes(1L, 1)
                .changes(2L, 1)
                .changes(9L, 0);
        var removal = delete(p).where(p.id.ge(id), p.name.ne(name));
        db.<Long>change(key -> removal.bind(id, key).bind(name, "eve"))
                .changes(4L, 1)
                .changes(5L, 0);
        db.<Long>rows(least -> select(p.name).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(1L, "n1", "n2", "cid", "eve")
                .gives(2L, "n2", "cid", "eve");
    }

    // ------------------------------------------------------------------------------------------------ delete

    private static void deleteRows(RuleContext db) {
        People p = People.in(db);
        db.<Integer>change(age -> delete(p).where(p.age.eq(age), p.id.gt(1)))
                .changes(40, 2)
                .changes(30, 0)
                .changes(40, 0);
        db.<Long>rows(least -> select(p.id).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(1L, 1L, 3L, 4L)
                .gives(4L, 4L);
    }

    private static void deleteBySubquery(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<String>change(name ->
                        delete(pets).where(pets.ownerId.in(select(people.id).where(people.name.eq(name)))))
                .changes("ann", 2)
                .changes("bob", 0);
        var boss = people.as("boss");
        db.<Integer>change(age ->
                        delete(people).where(people.bossId.in(select(boss.id).where(boss.age.eq(age)))))
                .changes(40, 2)
                .changes(30, 2);
        Expect.equal("people", List.of("ann"), db.all(select(people.name)));
    }

    private static void updateFrom(RuleContext db) {
        Household h = Household.in(db);
        People p = h.people();
        Pets owned = h.pets().as("owned");
        db.<String>change(name -> update(p)
                        .set(p.name, p.name.concat("+").concat(owned.name))
                        .set(p.age, 9)
                        .set(p.bossId, owned.id)
                        .from(owned)
                        .where(owned.ownerId.eq(p.id), owned.name.eq(name)))
                .changes("max", 1)
                .changes("roy", 0)
                .changes("rex", 1);
        db.<Long>rows(least -> select(p.id, p.name, p.age, p.bossId)
                        .where(p.age.eq(9), p.id.ge(least))
                        .orderBy(p.id.asc()))
                .gives(1L, cells(1L, "ann+rex", 9, 1L), cells(4L, "dee+max", 9, 3L))
                .gives(2L, cells(4L, "dee+max", 9, 3L));
    }

    private static void updateFromOwnTable(RuleContext db) {
        People p = People.in(db);
        People boss = p.as("boss");
        People top = p.as("top");
        db.<Long>change(id -> update(p)
                        .set(p.name, boss.name.concat(top.name))
                        .set(p.age, p.age.plus(boss.age))
                        .set(p.bossId, when(p.age.eq(20), 12L, Types.BIGINT).otherwise(top.id))
                        .from(boss, top)
                        .where(p.bossId.eq(boss.id), boss.bossId.eq(top.id), p.id.le(id)))
                .changes(4L, 1)
                .changes(5L, 1);
        db.<Long>rows(id -> select(p.name, p.age, p.bossId).where(p.id.eq(id)))
                .gives(4L, cells("bobann", 60, 12L))
                .gives(5L, cells("bobann", 80, 1L));
    }

    private static void updateFromReturning(RuleContext db) {
        Household h = Household.in(db);
        People p = h.people();
        Pets pets = h.pets();
        db.<String>rows(name -> update(p)
                        .set(p.name, pets.name)
                        .from(pets)
                        .where(pets.ownerId.eq(p.id), pets.name.eq(name))
                        .returning(p.id, p.name, p.age.plus(1).as("next")))
                .gives("max", cells(4L, "max", 21))
                .gives("tom", cells(1L, "tom", 31));
    }

    private static void deleteUsing(RuleContext db) {
        Household h = Household.in(db);
        Pets pets = h.pets();
        People p = h.people();
        db.<String>change(name -> delete(pets).using(p).where(pets.ownerId.eq(p.id), p.name.eq(name)))
                .changes("ann", 2)
                .changes("bob", 0);
        db.<Long>rows(least -> select(pets.name).where(pets.id.ge(least)).orderBy(pets.id.asc()))
                .gives(0L, "max", "roy")
                .gives(4L, "roy");
    }

    private static void deleteUsingReturning(RuleContext db) {
        Household h = Household.in(db);
        Pets pets = h.pets();
        People owner = h.people().as("owner");
        db.<String>rows(name -> delete(pets)
                        .using(owner)
                        .where(pets.ownerId.eq(owner.id), owner.name.eq(name))
                        .returning(pets.id, pets.name))
                .givesInAnyOrder("ann", cells(1L, "rex"), cells(2L, "tom"))
                .givesInAnyOrder("dee", cells(3L, "max"));
    }

    private static void all(RuleContext db) {
        People p = People.in(db);
        db.<Integer>change(age -> update(p).set(p.age, age)).changes(1, 5).changes(2, 5);
        Expect.equal("ages", List.of(2, 2, 2, 2, 2), db.all(select(p.age)));
        Expect.equal("rows deleted", 5L, db.connection().execute(delete(p)).rows());
        Expect.equal("rows", List.of(0L), db.all(select(count()).from(p)));
    }

    private static void insertGeneratedFromSelect(RuleContext db) {
        var metaData = new MetaData();
        var copies = new DynamicTable(metaData, "copies");
        NumColumn<Long> id = copies.column("id", Types.BIGINT).identity().primaryKey();
        TextColumn name = copies.column("name", Types.varchar(30));
        NumColumn<Integer> number = copies.column("a_number", Types.INTEGER).serverDefault(7);
        db.create(metaData);
        People p = People.in(db);
        db.<Integer>change(age -> insert(copies).from(select(p.name).where(p.age.eq(age)), name))
                .changes(99, 0)
                .changes(40, 2)
                .changes(20, 1);
        db.<Integer>rows(n -> select(name).where(number.eq(n)).orderBy(name.asc()))
                .gives(7, "bob", "dee", "eve")
                .gives(8);
        Expect.equal("different keys", 3L, db.all(select(countDistinct(id))).get(0));
    }
}
