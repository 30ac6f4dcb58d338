package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.select;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.InspectionException;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.tree.TableName;

/** What is found by its name, and where: tables, views, indexes, sequences, schemas. A part of the topic "reflect". */
final class ReflectedNameRules {
    private static final String OBJECTS = "Look at Reflection.objects, and at what it says of kinds and schemas.";

    static final List<Rule> RULES = List.of(
            rule("reflect.names.none", "What was created and dropped leaves nothing to be found.")
                    .advice("Look at Reflection.objects, and at what dropping leaves behind.")
                    .body(ReflectedNameRules::none),
            rule("reflect.names.view", "A view is found as a table is, read with its columns, and listed apart.")
                    .advice(OBJECTS)
                    .body(ReflectedNameRules::views),
            rule("reflect.names.views.materialized", "A view that keeps its rows is listed as what it is.")
                    .advice(OBJECTS)
                    .needs(Capability.MATERIALIZED_VIEWS)
                    .body(ReflectedNameRules::materialized),
            rule("reflect.names.indexes", "An index is found by its table and its name, and only so.")
                    .advice("Look at the reading of indexes: names are compared as they were declared.")
                    .body(ReflectedNameRules::indexes),
            rule("reflect.names.sequences.one", "A sequence is found by its name, and is no table.")
                    .advice("Look at Reflection.sequences, and leave out those of identity columns.")
                    .needs(Capability.SEQUENCES)
                    .body(ReflectedNameRules::sequence),
            rule("reflect.names.schemas", "Schemas are listed, the connection's own among them.")
                    .advice("Look at Reflection.schemas and Reflection.ownSchema.")
                    .needs(Capability.CREATE_SCHEMA)
                    .body(ReflectedNameRules::schemas),
            rule("reflect.names.schemas.unknown", "In a schema that is not there nothing is found.")
                    .advice(OBJECTS)
                    .body(ReflectedNameRules::unknownSchema),
            rule(
                            "reflect.names.schemas.tables",
                            "Tables, views and indexes of another schema are found there and nowhere else.")
                    .advice(OBJECTS)
                    .needs(Capability.CREATE_SCHEMA)
                    .body(ReflectedNameRules::otherSchema),
            rule("reflect.names.schemas.sequences", "A sequence of another schema is found there and nowhere else.")
                    .advice("Look at Reflection.sequences and at its schema.")
                    .needs(Capability.CREATE_SCHEMA, Capability.SEQUENCES)
                    .body(ReflectedNameRules::sequenceOfOtherSchema));

    private ReflectedNameRules() {}

    private static void none(RuleContext db) {
        List<?> before = everything(db);
        var metaData = new MetaData();
        People people = new People(metaData);
        metaData.view(view(metaData, "seen"), select(people.id, people.name));
        if (db.has(Capability.SEQUENCES)) {
            metaData.sequence("numbers");
        }
        db.create(metaData);
        Expect.that(!everything(db).equals(before), "Nothing is found of what was created.");
        db.drop(metaData);
        Expect.equal("what is there", before, everything(db));
    }

    private static List<?> everything(RuleContext db) {
        Inspector inspector = db.engine().inspector();
        return List.of(inspector.objects(null), inspector.sequences(null), inspector.temporaryTableNames());
    }

    private static DynamicTable view(MetaData metaData, String name) {
        var view = new DynamicTable(metaData, name);
        view.column("number", Types.BIGINT);
        view.column("label", Types.varchar(30));
        return view;
    }

    private static void views(RuleContext db) {
        var metaData = new MetaData();
        People people = new People(metaData);
        String seen = "Seen by \"all\"";
        metaData.view(view(metaData, seen), select(people.id, people.name).where(people.age.gt(20)));
        db.create(metaData);
        Inspector inspector = db.engine().inspector();
        TableName name = TableName.of(seen);
        Expect.that(inspector.hasTable(seen), "The view is not found.");
        Expect.that(inspector.viewNames(null).contains(seen), "It is not among the views.");
        Expect.that(!inspector.tableNames().contains(seen), "It is among the tables.");
        Expect.that(!inspector.viewNames(null).contains("person"), "The table is among the views.");
        Expect.equal(
                "columns",
                List.of("number", "label"),
                inspector.columns(name).stream().map(ReflectedColumn::name).toList());
        Expect.equal("key", Optional.empty(), inspector.primaryKey(name));
        Expect.equal("references", List.of(), inspector.foreignKeys(name));
        ReflectionRequest both = ReflectionRequest.tables().named("person", seen);
        Expect.equal("of tables only", Set.of(people.name()), read(inspector, both));
        Expect.equal("of views only", Set.of(name), read(inspector, both.kinds(ObjectKind.VIEW)));
        inspector
                .viewDefinition(name)
                .ifPresent(query -> Expect.that(
                        query.toLowerCase(Locale.ROOT).contains("person"), "The view is defined as " + query));
        Expect.equal("definition of a table", Optional.empty(), inspector.viewDefinition(people.name()));
        db.fails(
                InspectionException.class,
                ErrorCode.NO_SUCH_TABLE,
                () -> inspector.viewDefinition(TableName.of("seen by nobody")));
        db.drop(metaData);
        inspector.refresh();
        Expect.that(!inspector.hasTable(seen), "A view that was dropped is found.");
    }

    private static Set<TableName> read(Inspector inspector, ReflectionRequest request) {
        return inspector.tables(request).tables().keySet();
    }

    private static void materialized(RuleContext db) {
        var metaData = new MetaData();
        People people = new People(metaData);
        metaData.materializedView(view(metaData, "kept"), select(people.id, people.name));
        db.create(metaData);
        Inspector inspector = db.engine().inspector();
        Expect.that(inspector.hasTable("kept"), "The view is not found.");
        Expect.that(
                inspector.materializedViewNames(null).contains("kept"), "It is not among those that keep their rows.");
        Expect.that(!inspector.viewNames(null).contains("kept"), "It is among the other views.");
        Expect.that(!inspector.tableNames().contains("kept"), "It is among the tables.");
        Expect.equal(
                "columns",
                List.of("number", "label"),
                inspector.columns(TableName.of("kept")).stream()
                        .map(ReflectedColumn::name)
                        .toList());
        db.drop(metaData);
        inspector.refresh();
        Expect.that(!inspector.hasTable("kept"), "It is found after it was dropped.");
    }

    private static void indexes(RuleContext db) {
        var metaData = new MetaData();
        var book = new DynamicTable(metaData, "Book");
        book.column("id", Types.BIGINT).primaryKey();
        TextColumn title = book.column("title", Types.varchar(30));
        book.withIndex("ix.by Title", title);
        var shelf = new DynamicTable(metaData, "shelf");
        NumColumn<Long> place = shelf.column("id", Types.BIGINT).primaryKey();
        shelf.withIndex("ix_shelf", place);
        db.create(metaData);
        Inspector inspector = db.engine().inspector();
        Expect.that(inspector.hasIndex(book.name(), "ix.by Title"), "The index is not found.");
        Expect.that(inspector.hasIndex(shelf.name(), "ix_shelf"), "The other index is not found.");
        Expect.that(!inspector.hasIndex(book.name(), "ix.by title"), "It is found by a name that it has not.");
        Expect.that(!inspector.hasIndex(book.name(), "ix_shelf"), "The index of another table is found.");
        db.fails(
                InspectionException.class,
                ErrorCode.NO_SUCH_TABLE,
                () -> inspector.hasIndex(TableName.of("boo_"), "ix.by Title"));
        var later = new Index("ix_later", List.of(title.desc()), false);
        db.execute(Ddl.createIndex(book, later));
        db.commit();
        Expect.that(!inspector.hasIndex(book.name(), "ix_later"), "What was read is not remembered.");
        inspector.refresh();
        Expect.that(inspector.hasIndex(book.name(), "ix_later"), "An index that came later is not found.");
    }

    private static void sequence(RuleContext db) {
        var metaData = new MetaData();
        metaData.sequence("Some numbers");
        var entry = new DynamicTable(metaData, "entry");
        NumColumn<Long> id = entry.column("id", Types.BIGINT).primaryKey();
        if (db.has(Capability.IDENTITY_COLUMNS)) {
            id.identity();
        }
        db.create(metaData);
        Inspector inspector = db.engine().inspector();
        TableName numbers = TableName.of("Some numbers");
        Expect.that(inspector.hasSequence(numbers), "The sequence is not found.");
        Expect.that(!inspector.hasSequence(TableName.of("some numbers")), "It is found by a name that it has not.");
        Expect.that(!inspector.hasSequence(entry.name()), "A table is found as a sequence.");
        Expect.that(!inspector.hasTable(numbers), "A sequence is found as a table.");
        db.drop(metaData);
        Expect.that(inspector.hasSequence(numbers), "What was read is not remembered.");
        inspector.refresh();
        Expect.that(!inspector.hasSequence(numbers), "A sequence that was dropped is found.");
    }

    private static void schemas(RuleContext db) throws Exception {
        SchemaRules.withSchemas(db, (one, two) -> {
            Inspector inspector = db.engine().inspector();
            String own = inspector.ownSchema().orElse("");
            Expect.that(inspector.schemas().containsAll(List.of(one, two, own)), "Not all are listed.");
            Expect.that(inspector.hasSchema(one) && inspector.hasSchema(own), "One of them is not found.");
            Expect.that(!inspector.hasSchema(one + "_x"), "One is found that is not there.");
            Expect.that(!own.equals(one) && !own.equals(two), "The connection's own schema has changed.");
            db.execute(Ddl.dropSchema(two));
            db.commit();
            Expect.that(inspector.hasSchema(two), "What was read is not remembered.");
            inspector.refresh();
            Expect.that(!inspector.hasSchema(two), "One that was dropped is found.");
        });
    }

    private static void unknownSchema(RuleContext db) {
        People people = People.in(db);
        Inspector inspector = db.engine().inspector();
        String nowhere = "no_such_schema";
        Expect.that(!inspector.hasSchema(nowhere), "It is listed.");
        Expect.that(
                !inspector.hasTable(new TableName(nowhere, people.name().name())), "It has a table of another schema.");
        Expect.equal("tables", List.of(), inspector.tableNames(nowhere));
        Expect.equal(
                "tables that are read",
                Set.of(),
                read(inspector, ReflectionRequest.tables().in(nowhere)));
        db.<Long>rows(id -> select(people.name).where(people.id.eq(id)))
                .gives(1L, "ann")
                .gives(2L, "bob");
    }

    private static void otherSchema(RuleContext db) throws Exception {
        SchemaRules.withSchemas(db, (one, two) -> {
            People here = People.in(db);
            var metaData = new MetaData(one);
            var book = new DynamicTable(metaData, "book");
            NumColumn<Long> id = book.column("id", Types.BIGINT).primaryKey();
            TextColumn title = book.column("title", Types.varchar(30));
            book.withIndex("ix_book", title);
            metaData.view(view(metaData, "book_view"), select(id, title));
            db.engine().createAll(metaData);
            Inspector inspector = db.engine().inspector();
            TableName there = book.name();
            Expect.that(inspector.hasTable(there), "The table is not found where it is.");
            Expect.that(!inspector.hasTable("book"), "It is found in the connection's own schema.");
            Expect.that(!inspector.hasTable(new TableName(two, "book")), "It is found in a third schema.");
            Expect.that(
                    !inspector.hasTable(new TableName(one, here.name().name())),
                    "A table from elsewhere is found there.");
            Expect.that(inspector.hasTable(new TableName(one, "book_view")), "The view is not found.");
            Expect.equal("tables there", List.of("book"), inspector.tableNames(one));
            Expect.equal("views there", List.of("book_view"), inspector.viewNames(one));
            Expect.equal("tables of the third", List.of(), inspector.tableNames(two));
            Expect.that(inspector.hasIndex(there, "ix_book"), "The index is not found.");
            Expect.that(!inspector.hasIndex(here.name(), "ix_book"), "The index is found elsewhere.");
            Expect.equal(
                    "columns",
                    List.of("id", "title"),
                    inspector.columns(there).stream().map(ReflectedColumn::name).toList());
            Expect.equal(
                    "some of them",
                    Set.of(there),
                    read(
                            inspector,
                            ReflectionRequest.tables()
                                    .in(one)
                                    .named("book", here.name().name(), "nothing")));
            db.engine().dropAll(metaData);
        });
    }

    private static void sequenceOfOtherSchema(RuleContext db) throws Exception {
        SchemaRules.withSchemas(db, (one, two) -> {
            var metaData = new MetaData(one);
            metaData.sequence("numbers_there");
            db.engine().createAll(metaData);
            db.create(own -> own.sequence("numbers_here"));
            Inspector inspector = db.engine().inspector();
            Expect.that(inspector.hasSequence(new TableName(one, "numbers_there")), "It is not found where it is.");
            Expect.that(!inspector.hasSequence(TableName.of("numbers_there")), "It is found here.");
            Expect.that(!inspector.hasSequence(new TableName(one, "numbers_here")), "That from here is found there.");
            Expect.that(inspector.hasSequence(TableName.of("numbers_here")), "That from here is not found.");
            Expect.equal(
                    "sequences there",
                    List.of(new TableName(one, "numbers_there")),
                    inspector.sequences(one).stream()
                            .map(sequence -> sequence.name())
                            .toList());
            Expect.equal("sequences of the third", List.of(), inspector.sequences(two));
            db.engine().dropAll(metaData);
        });
    }
}
