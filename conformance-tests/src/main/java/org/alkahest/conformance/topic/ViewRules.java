package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.value;

import java.util.List;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ErrorCode;

/** Views, and tables that are made of the rows of a query. */
final class ViewRules {
    private static final String CREATE = "Look at the renderer of CreateView; values in the query are literals.";

    static final Topic TOPIC = Topic.of(
            "view",
            rule("view.select", "A view is selected from as a table is, under the names of its own columns.")
                    .at(Level.SMOKE)
                    .advice(CREATE)
                    .body(ViewRules::reading),
            rule("view.values", "The values in the query of a view are part of its definition, whatever is in them.")
                    .advice(CREATE)
                    .body(ViewRules::values),
            rule("view.join", "A view is joined with the table it reads.")
                    .advice(CREATE)
                    .body(ViewRules::join),
            rule("view.combined", "A view, and a table, are made of combined queries.")
                    .advice(CREATE)
                    .body(ViewRules::combined),
            rule("view.table-as.again", "A table is made of the rows of a query only where there is none of its name.")
                    .advice("Look at the renderers of CreateTableAs and TableRows.")
                    .body(ViewRules::tableAsAgain),
            rule("view.order", "Views are created after what they read and dropped before it, again and again.")
                    .advice("The engine asks DatabaseMetaData which tables and views exist.")
                    .body(ViewRules::order),
            rule("view.drop", "A view is created and dropped by a statement of its own.")
                    .advice("Look at the renderers of CreateView and DropView.")
                    .body(ViewRules::drop),
            rule("view.again", "A view is created only where there is none of its name.")
                    .advice("Look at the renderer of CreateView.")
                    .needs(Capability.CONDITIONAL_VIEWS)
                    .body(ViewRules::again),
            rule("view.replace", "A view takes the place of one of its name, or of none.")
                    .advice("Look at the renderer of CreateView.")
                    .needs(Capability.REPLACE_VIEWS)
                    .body(ViewRules::replace),
            rule("view.materialized", "A materialized view keeps its rows until it is refreshed.")
                    .advice("Look at the renderers of CreateView and RefreshView.")
                    .needs(Capability.MATERIALIZED_VIEWS)
                    .body(ViewRules::materialized),
            rule("view.table-as", "A table is made of the rows of a query, and is a table of its own then.")
                    .advice("Look at the renderers of CreateTableAs and TableRows.")
                    .body(ViewRules::tableAs));

    private ViewRules() {}

    /** The columns of a view over people. */
    private static final class Labels extends TypedTable<Labels> {
        private final NumColumn<Long> number = bigint("number_of");
        private final TextColumn label = varchar("label", 60);

        private Labels(TableHome home) {
            this(home, "person_label");
        }

        private Labels(TableHome home, String name) {
            super(home, name, inner -> new Labels(inner, name));
        }
    }

    private static void reading(RuleContext db) {
        var metaData = new MetaData();
        People people = new People(metaData);
        Labels labels = new Labels(metaData);
        metaData.view(labels, select(people.id, people.name).where(people.id.le(4)));
        db.create(metaData);
        people.fill(db);
        db.<Long>rows(id -> select(labels.number, labels.label).where(labels.number.eq(id)))
                .gives(1L, cells(1L, "ann"))
                .gives(2L, cells(2L, "bob"))
                .gives(5L);
        Labels alias = labels.as("l");
        db.<String>rows(name -> select(alias.number).where(alias.label.eq(name)))
                .gives("ann", 1L)
                .gives("nobody");
    }

    private static void values(RuleContext db) {
        var metaData = new MetaData();
        People people = new People(metaData);
        Labels labels = new Labels(metaData);
        String awkward = " it's \"quoted\" \\ % ? :name";
        metaData.view(
                labels,
                select(people.id.plus(100), people.name.concat(awkward))
                        .where(people.name.in("ann", "bob"), people.name.ne("it's")));
        db.create(metaData);
        people.fill(db);
        db.<Long>rows(number -> select(labels.label).where(labels.number.eq(number)))
                .gives(101L, "ann" + awkward)
                .gives(102L, "bob" + awkward)
                .gives(103L);
    }

    private static void join(RuleContext db) {
        var metaData = new MetaData();
        People people = new People(metaData);
        Labels labels = new Labels(metaData);
        metaData.view(labels, select(people.id, people.name.concat("!")));
        db.create(metaData);
        people.fill(db);
        db.<Long>rows(id -> select(people.name, labels.label)
                        .from(people)
                        .join(labels, labels.number.eq(people.id))
                        .where(people.id.eq(id)))
                .gives(1L, cells("ann", "ann!"))
                .gives(2L, cells("bob", "bob!"));
    }

    private static void order(RuleContext db) {
        var metaData = new MetaData();
        Labels labels = new Labels(metaData);
        Labels counted = new Labels(metaData, "all_labels");
        People people = new People(metaData);
        metaData.view(labels, select(people.id, people.name));
        metaData.view(counted, select(count(), value("all")).from(labels));
        for (int round = 1; round <= 2; round++) {
            db.create(metaData);
            db.engine().createAll(metaData);
            people.fill(db);
            db.commit();
            Expect.equal("the rows of a view over a view", List.of(5L), db.all(select(counted.number)));
            db.drop(metaData);
            db.fails(DatabaseException.class, ErrorCode.NO_SUCH_OBJECT, () -> db.all(select(labels.number)));
        }
    }

    private static void drop(RuleContext db) {
        People people = People.in(db);
        Labels labels = new Labels(new MetaData());
        db.execute(Ddl.createView(labels, select(people.id, people.name)));
        db.commit();
        Expect.equal("rows", List.of(5L), db.all(select(count()).from(labels)));
        db.commit();
        db.execute(Ddl.dropView(labels));
        db.execute(Ddl.dropView(labels).ifExists());
        db.commit();
        db.fails(DatabaseException.class, ErrorCode.NO_SUCH_OBJECT, () -> db.all(select(labels.number)));
    }

    private static void again(RuleContext db) {
        People people = People.in(db);
        Labels labels = new Labels(new MetaData());
        db.execute(Ddl.createView(labels, select(people.id, people.name)).ifNotExists());
        db.execute(Ddl.createView(labels, select(people.id, people.name).where(people.id.le(1)))
                .ifNotExists());
        db.commit();
        Expect.equal("rows of the first", List.of(5L), db.all(select(count()).from(labels)));
        db.execute(Ddl.dropView(labels));
        db.commit();
    }

    private static void replace(RuleContext db) {
        People people = People.in(db);
        Labels labels = new Labels(new MetaData());
        for (long last = 1; last <= 2; last++) {
            db.execute(Ddl.createView(labels, select(people.id, people.name).where(people.id.le(last)))
                    .orReplace());
            Expect.equal("rows", List.of(last), db.all(select(count()).from(labels)));
        }
        db.execute(Ddl.dropView(labels));
        db.commit();
    }

    private static void materialized(RuleContext db) {
        var metaData = new MetaData();
        People people = new People(metaData);
        Labels labels = new Labels(metaData);
        metaData.materializedView(labels, select(people.id, people.name));
        db.create(metaData);
        people.fill(db);
        Expect.equal("rows as they were", List.of(0L), db.all(select(count()).from(labels)));
        db.execute(Ddl.refreshView(labels));
        Expect.equal("rows as they are", List.of(5L), db.all(select(count()).from(labels)));
        db.commit();
        db.engine().createAll(metaData);
        db.execute(Ddl.createMaterializedView(labels, select(people.id, people.name))
                .ifNotExists());
        db.execute(Ddl.dropMaterializedView(labels).ifExists());
        db.execute(Ddl.dropMaterializedView(labels).ifExists());
        db.commit();
    }

    private static void tableAs(RuleContext db) {
        People people = People.in(db);
        var metaData = new MetaData();
        Labels copy = new Labels(metaData, "label_copy");
        db.execute(Ddl.createTableAs(
                copy, select(people.id, people.name.concat("!")).where(people.id.le(2))));
        db.execute(insert(copy).set(copy.number, 9).set(copy.label, "new"));
        db.<Long>rows(number -> select(copy.label).where(copy.number.eq(number)))
                .gives(1L, "ann!")
                .gives(2L, "bob!")
                .gives(3L)
                .gives(9L, "new");
        Expect.equal("people", List.of(5L), db.all(select(count()).from(people)));
        db.commit();
        db.execute(Ddl.dropTable(copy));
        db.commit();
    }

    private static void combined(RuleContext db) {
        People people = People.in(db);
        Labels seen = new Labels(new MetaData());
        Labels copy = new Labels(new MetaData(), "label_copy");
        var first = select(people.id, people.name).where(people.id.le(1));
        var both = first.unionAll(select(people.id.plus(100L), people.name)
                .where(people.name.eq("it's").or(people.id.ge(5))));
        db.execute(Ddl.createView(seen, both));
        db.execute(Ddl.createTableAs(copy, both));
        db.commit();
        for (Labels labels : List.of(seen, copy)) {
            db.<Long>rows(number ->
                            select(labels.label).where(labels.number.ge(number)).orderBy(labels.number.asc()))
                    .gives(1L, "ann", "eve")
                    .gives(2L, "eve")
                    .gives(106L);
        }
        db.commit();
        db.execute(Ddl.dropView(seen));
        db.execute(Ddl.dropTable(copy));
        db.commit();
    }

    private static void tableAsAgain(RuleContext db) {
        People people = People.in(db);
        Labels copy = new Labels(new MetaData(), "label_copy");
        for (long last = 2; last <= 4; last++) {
            db.execute(Ddl.createTableAs(copy, select(people.id, people.name).where(people.id.le(last)))
                    .ifNotExists());
        }
        db.<Long>rows(number -> select(copy.label).where(copy.number.ge(number)).orderBy(copy.number.asc()))
                .gives(1L, "ann", "bob")
                .gives(2L, "bob");
        db.commit();
        db.fails(
                DatabaseException.class,
                List.of(ErrorCode.BAD_SQL, ErrorCode.OTHER_DATABASE_ERROR),
                () -> db.execute(Ddl.createTableAs(copy, select(people.id, people.name))));
        db.execute(Ddl.dropTable(copy));
        db.commit();
    }
}
