package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ObjectScope;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.Engine;
import org.alkahest.engine.difference.SchemaDifference;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.engine.inspect.ReflectOptions;
import org.alkahest.engine.inspect.ReflectionReport;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Sql;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.InspectionException;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What is in a database is read as it was created: names, single tables, and whole schemas. */
final class ReflectionRules {
    private static final String SINGLE =
            "Look at Reflection, or at BulkReflection if the dialect has it: single tables are read through it, too.";
    private static final String BULK = "Look at BulkReflection.tables: it must answer for many names as for one.";

    private static final List<Rule> WHOLE = List.of(
            rule("reflect.names", "Tables and views are listed by the names that they were created with.")
                    .at(Level.SMOKE)
                    .advice("Look at Reflection.objects; names go through IdentifierRules.declared.")
                    .body(ReflectionRules::names),
            rule("reflect.names.unknown", "One table that is not there is an error, and one of many is left out.")
                    .advice(SINGLE)
                    .body(ReflectionRules::unknown),
            rule("reflect.names.sequences", "Sequences are listed with what was declared of them.")
                    .advice("Look at Reflection.sequences, and leave out those of identity columns.")
                    .needs(Capability.SEQUENCES)
                    .body(ReflectionRules::sequences),
            rule("reflect.table.columns", "Columns are read in their order, with whether they may be NULL.")
                    .at(Level.SMOKE)
                    .advice(SINGLE)
                    .body(ReflectionRules::columns),
            rule(
                            "reflect.table.types",
                            "Each type is read as one that the dialect names as the one declared, or whose values are as those of that one.")
                    .advice(
                            "Look at the dialect's reading of types; TypeReader.named keeps what the dialect would name otherwise.")
                    .body(ReflectionRules::types),
            rule("reflect.table.keys", "Primary keys, foreign keys and their actions are read.")
                    .at(Level.SMOKE)
                    .advice(SINGLE)
                    .body(ReflectionRules::keys),
            rule("reflect.schema.again", "What is created from what was read is read as the same.")
                    .at(Level.FULL)
                    .advice("Compare the definitions that the two are created by; texts must be complete SQL.")
                    .body(ReflectionRules::again),
            rule("reflect.schema.random", "Random schemas, created from what was read of them, are read as the same.")
                    .at(Level.FULL)
                    .advice("Compare the definitions that the two are created by; texts must be complete SQL.")
                    .body(ReflectionRules::random),
            rule(
                            "reflect.schema.elsewhere",
                            "What is created from what was read, in another schema, is read there as the same.")
                    .advice("Look at how names and types are written in a schema, and at the schemas of what is read.")
                    .needs(Capability.CREATE_SCHEMA)
                    .body(ReflectionRules::elsewhere),
            rule(
                            "reflect.schema.requests",
                            "Whatever kinds, scopes, names and parts are asked for, the answers are those of single tables.")
                    .at(Level.FULL)
                    .advice(BULK)
                    .body(ReflectionRules::requests),
            rule("reflect.schema.single", "Single tables are read as they are among all others, part by part.")
                    .advice(BULK)
                    .body(ReflectionRules::single),
            rule("reflect.schema.queries", "Many tables are read with the same number of queries as few.")
                    .at(Level.FULL)
                    .advice("Look at BulkReflection.queries, which is a promise.")
                    .body(ReflectionRules::queries),
            rule(
                            "reflect.schema.into",
                            "Tables are read into a metadata with those that they refer to, and can be used.")
                    .advice(SINGLE)
                    .body(ReflectionRules::into));

    static final Topic TOPIC = new Topic("reflect", all());

    private ReflectionRules() {}

    private static List<Rule> all() {
        List<Rule> all = new ArrayList<>(WHOLE);
        all.addAll(ReflectedNameRules.RULES);
        all.addAll(ReflectedPartRules.RULES);
        return all;
    }

    private static Inspector inspector(RuleContext db) {
        return db.engine().inspector();
    }

    private record Shelf(MetaData metaData, DynamicTable shelf, NumColumn<Long> id, DynamicTable book) {
        static Shelf declared() {
            var metaData = new MetaData();
            var shelf = new DynamicTable(metaData, "Shelf of 100%");
            NumColumn<Long> id = shelf.column("id", Types.BIGINT).primaryKey();
            shelf.column("room", Types.varchar(20)).nullable();
            var book = new DynamicTable(metaData, "shelf_book");
            book.column("shelf_id", Types.BIGINT)
                    .primaryKey()
                    .references(() -> id, key -> key.withName("fk_shelf").withOnDelete(ReferentialAction.CASCADE));
            book.column("place", Types.INTEGER).primaryKey();
            TextColumn title = book.column("title", Types.varchar(60));
            book.withUnique(key -> key.withName("uq_shelf_title"), title);
            return new Shelf(metaData, shelf, id, book);
        }
    }

    private static void names(RuleContext db) {
        Shelf shelf = Shelf.declared();
        Inspector inspector = inspector(db);
        Expect.equal("before", false, inspector.hasTable("shelf_book"));
        db.create(shelf.metaData);
        Expect.equal("remembered", false, inspector.hasTable("shelf_book"));
        inspector.refresh();
        Expect.equal("after", true, inspector.hasTable("shelf_book"));
        List<String> names = inspector.tableNames();
        Expect.equal("listed", true, names.containsAll(List.of("Shelf of 100%", "shelf_book")));
        Expect.equal("in their order", names.stream().sorted().toList(), names);
        Expect.equal("no views", false, inspector.viewNames(null).contains("shelf_book"));
        db.drop(shelf.metaData);
        inspector.refresh();
        Expect.equal("dropped", false, inspector.hasTable("Shelf of 100%"));
    }

    private static void unknown(RuleContext db) {
        Shelf shelf = Shelf.declared();
        db.create(shelf.metaData);
        Inspector inspector = inspector(db);
        db.fails(
                InspectionException.class,
                ErrorCode.NO_SUCH_TABLE,
                () -> inspector.columns(TableName.of("shelf_boo_")));
        Map<TableName, List<ReflectedColumn>> found =
                inspector.columns(ReflectionRequest.tables().named("shelf_book", "shelf_boo_", "shelf%"));
        Expect.equal("found", Set.of(TableName.of("shelf_book")), found.keySet());
    }

    private static void sequences(RuleContext db) {
        var metaData = new MetaData();
        metaData.sequence("seq_plain");
        metaData.sequence("seq_steps", Numbering.DEFAULT.from(100).by(5).between(50, 1000));
        db.create(metaData);
        List<SequenceDefinition> found = inspector(db).sequences(null).stream()
                .filter(sequence -> sequence.name().name().startsWith("seq_"))
                .map(sequence -> new SequenceDefinition(
                        sequence.name(),
                        new Numbering(
                                sequence.numbering().start(),
                                sequence.numbering().increment(),
                                sequence.numbering().minimum(),
                                sequence.numbering().maximum(),
                                sequence.numbering().cycles(),
                                null)))
                .toList();
        Expect.equal("sequences", metaData.sequences(), found);
    }

    private static void columns(RuleContext db) {
        Shelf shelf = Shelf.declared();
        db.create(shelf.metaData);
        Inspector inspector = inspector(db);
        List<String> found = new ArrayList<>();
        for (ReflectedColumn column : inspector.columns(TableName.of("Shelf of 100%"))) {
            found.add(column.name() + (column.nullable() ? " null" : " not null"));
        }
        for (ReflectedColumn column : inspector.columns(TableName.of("shelf_book"))) {
            found.add(column.name() + (column.nullable() ? " null" : " not null"));
        }
        Expect.equal(
                "columns",
                List.of("id not null", "room null", "shelf_id not null", "place not null", "title not null"),
                found);
    }

    private static void types(RuleContext db) {
        SchemaSketch sketch =
                new SchemaSketch(List.of(SchemaSketch.everything().tables().get(0)));
        MetaData declared = sketch.declared("reflect_t", db.dialect().capabilities());
        db.create(declared);
        Map<String, String> wanted = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        List<ReflectedColumn> columns =
                inspector(db).columns(declared.tables().get(0).name());
        List<ColumnDefinition> definitions =
                declared.tables().get(0).definition().columns();
        for (int i = 0; i < definitions.size(); i++) {
            boolean same =
                    travelsAlike(definitions.get(i).type(), columns.get(i).type());
            wanted.put(definitions.get(i).name(), named(db, definitions.get(i).type()));
            found.put(
                    columns.get(i).name(),
                    same
                            ? named(db, definitions.get(i).type())
                            : named(db, columns.get(i).type()));
        }
        Expect.equal("names of types", wanted, found);
    }

    private static String named(RuleContext db, SqlType<?> type) {
        return db.dialect().types().binding(type).sqlName();
    }

    /** Whether values are of the same class, or both are numbers: then one type may well be kept as the other. */
    private static boolean travelsAlike(SqlType<?> declared, SqlType<?> found) {
        return declared.javaType() == found.javaType()
                || (Number.class.isAssignableFrom(declared.javaType())
                        && Number.class.isAssignableFrom(found.javaType()));
    }

    private static void keys(RuleContext db) {
        Shelf shelf = Shelf.declared();
        db.create(shelf.metaData);
        Inspector inspector = inspector(db);
        TableName book = TableName.of("shelf_book");
        Expect.equal(
                "primary key",
                Optional.of(List.of("shelf_id", "place")),
                inspector.primaryKey(book).map(PrimaryKey::columns));
        List<ForeignKey> keys = inspector.foreignKeys(book);
        Expect.equal("foreign keys", 1, keys.size());
        ForeignKey key = keys.get(0);
        Expect.equal("columns", List.of("shelf_id"), key.columns());
        Expect.equal("target", TableName.of("Shelf of 100%"), key.target());
        Expect.equal("target columns", List.of("id"), key.targetColumns());
        Expect.equal("on delete", ReferentialAction.CASCADE, key.onDelete());
        Expect.equal("none", List.of(), inspector.foreignKeys(TableName.of("Shelf of 100%")));
    }

    // ------------------------------------------------------------------------------------------------ whole schemas

    private static void again(RuleContext db) {
        createdAgain(db, SchemaSketch.everything(), "reflect_e");
    }

    private static void random(RuleContext db) {
        db.forAll(SchemaSketch.any(), 12, sketch -> createdAgain(db, sketch, "reflect_r"));
    }

    private static void createdAgain(RuleContext db, SchemaSketch sketch, String prefix) {
        MetaData declared = sketch.declared(prefix, db.dialect().capabilities());
        List<String> names = sketch.names(prefix);
        ReflectionRequest request = ReflectionRequest.tables().named(names);
        var copy = new MetaData();
        Map<TableName, ReflectedTable> first;
        db.create(declared);
        try {
            SchemaDifference difference =
                    db.engine().difference(declared, name -> name.name().startsWith(prefix));
            Expect.equal("difference from the declaration", "no difference", difference.toString());
            Inspector inspector = inspector(db);
            first = inspector.tables(request).tables();
            Expect.equal(
                    "tables",
                    Set.copyOf(names),
                    Set.copyOf(first.keySet().stream().map(TableName::name).toList()));
            inspector.reflectInto(
                    copy,
                    ReflectOptions.all()
                            .withoutSequences()
                            .filter(name -> name.name().startsWith(prefix)));
        } finally {
            db.drop(declared);
        }
        db.create(copy);
        try {
            Expect.equal("read again", first, inspector(db).tables(request).tables());
        } finally {
            db.drop(copy);
        }
    }

    private static void elsewhere(RuleContext db) {
        String prefix = "reflect_o";
        SchemaSketch sketch = SchemaSketch.everything();
        db.create(sketch.declared(prefix, db.dialect().capabilities()));
        ReflectionRequest request = ReflectionRequest.tables().named(sketch.names(prefix));
        Map<TableName, ReflectedTable> here = inspector(db).tables(request).tables();
        var copy = new MetaData();
        inspector(db)
                .reflectInto(
                        copy,
                        ReflectOptions.all()
                                .withoutSequences()
                                .filter(name -> name.name().startsWith(prefix)));
        String schema = db.createSchema();
        Engine other = db.engine().with(ExecutionOptions.none().withSchemas(SchemaTranslation.ofDefault(schema)));
        other.createAll(copy);
        Map<TableName, ReflectedTable> there = new LinkedHashMap<>();
        inspector(db)
                .tables(request.in(schema))
                .tables()
                .forEach((name, table) -> there.put(TableName.of(name.name()), withoutSchema(table, schema)));
        Expect.equal("read in the other schema", here, there);
        other.dropAll(copy);
    }

    /** The same as it would be in the connection's own schema. */
    private static ReflectedTable withoutSchema(ReflectedTable table, String schema) {
        return new ReflectedTable(
                TableName.of(table.name().name()),
                table.kind(),
                table.temporary(),
                table.columns().stream()
                        .map(column -> column.withType(withoutSchema(column.type())))
                        .map(column -> column.type() instanceof LabelType
                                ? new ReflectedColumn(
                                        column.name(),
                                        column.type(),
                                        column.typeName().replace(schema + '.', ""),
                                        column.nullable(),
                                        column.defaultText(),
                                        column.identity(),
                                        column.computed(),
                                        column.setOnUpdate(),
                                        column.collation(),
                                        column.comment())
                                : column)
                        .toList(),
                table.primaryKey(),
                table.foreignKeys().stream()
                        .map(key -> new ForeignKey(
                                key.name(),
                                key.columns(),
                                TableName.of(key.target().name()),
                                key.targetColumns(),
                                key.onDelete(),
                                key.onUpdate(),
                                key.matchFull(),
                                key.deferral(),
                                key.dialects()))
                        .toList(),
                table.indexes(),
                table.uniqueKeys(),
                table.checks(),
                table.constraints(),
                table.comment(),
                table.options(),
                table.query());
    }

    private static SqlType<?> withoutSchema(SqlType<?> type) {
        return type instanceof LabelType labels ? new LabelType(null, labels.name(), labels.labels()) : type;
    }

    private static void requests(RuleContext db) {
        String prefix = "reflect_a";
        SchemaSketch sketch = SchemaSketch.everything();
        MetaData declared = sketch.declared(prefix, db.dialect().capabilities());
        var view = new DynamicTable(declared, prefix + " seen");
        view.column("id", Types.BIGINT);
        DynamicTable first =
                (DynamicTable) declared.table(sketch.names(prefix).get(0)).orElseThrow();
        declared.view(view, Sql.select(first.get("id", Types.BIGINT)));
        db.create(declared);
        List<String> names = new ArrayList<>(sketch.names(prefix));
        names.add(prefix + " seen");
        names.add(prefix + " nowhere");
        Arbitrary<ReflectionRequest> requests = Combinators.combine(
                        Arbitraries.of(names).set().ofMinSize(1),
                        Arbitraries.of(ObjectKind.class).set().ofMinSize(1),
                        Arbitraries.of(ObjectScope.class),
                        Arbitraries.of(Facet.class).set().ofMinSize(1))
                .as((some, kinds, scope, facets) -> ReflectionRequest.tables()
                        .named(some)
                        .kinds(kinds)
                        .scope(scope)
                        .facets(facets));
        db.forAll(requests, 20, request -> {
            Map<TableName, ReflectedTable> alone = new LinkedHashMap<>();
            for (String name : names) {
                ReflectedTable table = inspector(db)
                        .tables(ReflectionRequest.of(TableName.of(name)).facets(request.facets()))
                        .tables()
                        .get(TableName.of(name));
                if (table != null
                        && request.includes(new ReflectedObject(table.name(), table.kind(), table.temporary()))) {
                    alone.put(table.name(), table);
                }
            }
            Expect.equal(
                    "answers to " + request,
                    alone,
                    inspector(db).tables(request).tables());
        });
    }

    private static void single(RuleContext db) {
        SchemaSketch sketch = SchemaSketch.everything();
        db.create(sketch.declared("reflect_s", db.dialect().capabilities()));
        Inspector many = inspector(db);
        for (Facet facet : Facet.values()) {
            ReflectionRequest all = ReflectionRequest.tables()
                    .kinds(EnumSet.allOf(ObjectKind.class))
                    .facets(facet);
            Map<TableName, ReflectedTable> together =
                    new LinkedHashMap<>(many.tables(all).tables());
            together.keySet().removeIf(name -> !name.name().startsWith("reflect_s"));
            Expect.equal(
                    facet + " of some",
                    together,
                    many.tables(all.named(sketch.names("reflect_s"))).tables());
            for (TableName name : together.keySet()) {
                Inspector one = inspector(db);
                Map<TableName, ReflectedTable> alone =
                        one.tables(ReflectionRequest.of(name).facets(facet)).tables();
                Expect.equal(facet + " of " + name, Map.of(name, together.get(name)), alone);
            }
        }
    }

    private static void queries(RuleContext db) {
        Optional<BulkReflection> role = db.dialect().bulkReflection();
        if (role.isEmpty()) {
            Expect.equal("tables are read one by one", Optional.empty(), role);
            return;
        }
        var few = new CountingCatalog(db.connection().catalog());
        role.get().tables(few, ReflectionRequest.tables());
        var metaData = new MetaData();
        for (int i = 0; i < 40; i++) {
            var table = new DynamicTable(metaData, "reflect_q" + i);
            table.column("id", Types.BIGINT).primaryKey();
            table.column("n", Types.INTEGER);
            table.withIndex("reflect_qx" + i, table.column("m", Types.varchar(10)));
        }
        db.create(metaData);
        var many = new CountingCatalog(db.connection().catalog());
        int found = role.get().tables(many, ReflectionRequest.tables()).tables().size();
        Expect.equal("all are found", true, found >= 40);
        Expect.equal("at most as promised", true, many.queries <= role.get().queries());
        var again = new CountingCatalog(db.connection().catalog());
        role.get().tables(again, ReflectionRequest.tables().named("reflect_q1", "reflect_q2"));
        Expect.equal("as many for two", many.queries, again.queries);
    }

    private static final class CountingCatalog implements Catalog {
        private final Catalog counted;
        private int queries;

        CountingCatalog(Catalog counted) {
            this.counted = counted;
        }

        @Override
        public <T> List<T> query(String sql, RowFunction<T> row, @Nullable Object... values) {
            queries++;
            return counted.query(sql, row, values);
        }

        @Override
        public <T> List<T> list(DriverList list, RowFunction<T> row) {
            queries++;
            return counted.list(list, row);
        }

        @Override
        public <T extends @Nullable Object> T ask(DriverAnswer<T> answer) {
            return counted.ask(answer);
        }
    }

    private static void into(RuleContext db) {
        Shelf shelf = Shelf.declared();
        db.create(shelf.metaData);
        var metaData = new MetaData();
        ReflectionReport report = inspector(db)
                .reflectInto(metaData, ReflectOptions.all().only("shelf_book").withoutSequences());
        Expect.equal(
                "with what it refers to",
                List.of(TableName.of("shelf_book"), TableName.of("Shelf of 100%")),
                report.added());
        DynamicTable books = (DynamicTable) metaData.table("shelf_book").orElseThrow();
        DynamicTable shelves = (DynamicTable) metaData.table("Shelf of 100%").orElseThrow();
        db.execute(Sql.insert(shelves).set("id", 1L));
        db.execute(Sql.insert(books).set("shelf_id", 1L).set("place", 2).set("title", "Ada"));
        Expect.equal("rows", List.of(2), db.all(Sql.select(books.get("place", Types.INTEGER))));
        List<ReflectedObject> objects = inspector(db).objects(null);
        Expect.equal(
                "objects",
                true,
                objects.stream().anyMatch(object -> object.name().equals(TableName.of("shelf_book"))));
    }
}
