package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ObjectScope;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
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
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

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
            rule(
                            "reflect.names.quoted",
                            "What was created by others with a quoted name in lower case is found, read and used.")
                    .advice(
                            "Look at IdentifierRules.declared and stored: each must undo the other for whatever the database keeps.")
                    .body(ReflectionRules::quoted),
            rule("reflect.names.views", "Views are listed as views, and not among the tables.")
                    .advice("Look at the kinds that Reflection.objects gives.")
                    .body(ReflectionRules::views),
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
            rule(
                            "reflect.table.keys.order",
                            "Keys of several columns are read in their own order, not in that of the table.")
                    .advice(SINGLE)
                    .body(ReflectionRules::keysInOrder),
            rule("reflect.table.indexes", "Indexes are read with their columns in order, and with what is unique.")
                    .advice(SINGLE + " The driver's own lists may not tell which columns are descending.")
                    .body(ReflectionRules::indexes),
            rule("reflect.table.view", "The query of a view, where it is told, gives the rows of the view.")
                    .advice(SINGLE + " What cannot be executed as it stands is not told.")
                    .body(ReflectionRules::query),
            rule("reflect.table.parts", "What is not asked for is not read.")
                    .advice("Look at ReflectionRequest.asks.")
                    .body(ReflectionRules::parts),
            rule("reflect.transaction", "Reading a schema neither ends the transaction nor undoes what it did.")
                    .advice("Catalog is the connection at hand: it must be left as it was.")
                    .body(ReflectionRules::transaction),
            rule("reflect.schema.other", "Tables of one schema are not those of another.")
                    .advice("Look at the schema of the request, in every query of the catalog.")
                    .needs(Capability.CREATE_SCHEMA)
                    .body(ReflectionRules::other),
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

    private static void quoted(RuleContext db) {
        IdentifierRules identifiers = db.dialect().identifiers();
        String table = identifiers.open() + "kept_low" + identifiers.close();
        String column = identifiers.open() + "no" + identifiers.close();
        db.execute(
                Sql.text("create table " + table + " (" + column + " integer not null, primary key (" + column + "))"));
        db.commit();
        String name = identifiers.declared("kept_low");
        String no = identifiers.declared("no");
        var found = new MetaData();
        Inspector inspector = inspector(db);
        Expect.equal("listed", true, inspector.tableNames().contains(name));
        List<ReflectedColumn> columns = inspector.columns(TableName.of(name));
        Expect.equal(
                "columns",
                List.of(no),
                columns.stream().map(ReflectedColumn::name).toList());
        Expect.equal(
                "among many",
                Map.of(TableName.of(name), columns),
                inspector.columns(ReflectionRequest.tables().named(name)));
        inspector.reflectInto(found, ReflectOptions.all().only(name).withoutSequences());
        try {
            DynamicTable kept = (DynamicTable) found.table(name).orElseThrow();
            db.execute(Sql.insert(kept).set(no, 7));
            Expect.equal("rows", List.of(7), db.all(Sql.select(kept.get(no, Types.INTEGER))));
        } finally {
            db.rollback();
            db.drop(found);
        }
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

    private static void views(RuleContext db) {
        View view = View.in(db, "reflect_v");
        Inspector inspector = inspector(db);
        Expect.equal(
                "whether it is among the views", true, inspector.viewNames(null).contains(view.name.name()));
        Expect.equal(
                "whether it is among the tables", false, inspector.tableNames().contains(view.name.name()));
        Expect.equal("the kind", ObjectKind.VIEW, inspector.table(view.name).kind());
    }

    /** A view of the ids of a table that are less than 3, which are 1 and 2. */
    private record View(TableName name, NumColumn<Long> id) {
        static View in(RuleContext db, String prefix) {
            var metaData = new MetaData();
            var table = new DynamicTable(metaData, prefix + "_rows");
            NumColumn<Long> id = table.column("id", Types.BIGINT).primaryKey();
            var view = new DynamicTable(metaData, prefix + " seen");
            NumColumn<Long> seen = view.column("id", Types.BIGINT);
            metaData.view(view, Sql.select(id).where(id.lt(3)));
            db.create(metaData);
            for (long number = 1; number <= 3; number++) {
                db.execute(Sql.insert(table).set(id, number));
            }
            db.commit();
            return new View(view.name(), seen);
        }
    }

    private static void query(RuleContext db) {
        View view = View.in(db, "reflect_w");
        inspector(db).viewDefinition(view.name).ifPresent(query -> {
            Expect.sameElements("rows of the view", List.of(1L, 2L), db.all(Sql.select(view.id)));
            Expect.sameElements(
                    "rows of " + query, List.of(1L, 2L), db.all(Sql.text(query).yields(view.id)));
        });
    }

    private static void keysInOrder(RuleContext db) {
        var metaData = new MetaData();
        var seat = new DynamicTable(metaData, "reflect_seat");
        NumColumn<Integer> number = seat.column("a_number", Types.INTEGER);
        NumColumn<Integer> row = seat.column("b_row", Types.INTEGER).primaryKey();
        number.primaryKey();
        var ticket = new DynamicTable(metaData, "reflect_ticket");
        NumColumn<Integer> itsNumber = ticket.column("c_number", Types.INTEGER);
        NumColumn<Integer> itsRow = ticket.column("d_row", Types.INTEGER);
        ticket.withUnique(key -> key.withName("reflect_ticket_uq"), itsRow, itsNumber);
        ticket.withForeignKey(
                List.of(itsRow, itsNumber),
                () -> List.of(row, number),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        db.create(metaData);
        Inspector inspector = inspector(db);
        Expect.equal(
                "the primary key",
                Optional.of(List.of("b_row", "a_number")),
                inspector.primaryKey(seat.name()).map(PrimaryKey::columns));
        Expect.equal(
                "the unique keys",
                List.of(List.of("d_row", "c_number")),
                inspector.uniqueKeys(ticket.name()).stream()
                        .map(UniqueKey::columns)
                        .toList());
        List<ForeignKey> keys = inspector.foreignKeys(ticket.name());
        Expect.equal("foreign keys", 1, keys.size());
        Map<String, String> references = new TreeMap<>();
        for (int i = 0; i < keys.get(0).columns().size(); i++) {
            references.put(
                    keys.get(0).columns().get(i), keys.get(0).targetColumns().get(i));
        }
        Expect.equal("what each column refers to", "{c_number=a_number, d_row=b_row}", references.toString());
    }

    private static void indexes(RuleContext db) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "reflect_shelf");
        NumColumn<Integer> place = table.column("place", Types.INTEGER);
        TextColumn title = table.column("title", Types.varchar(20));
        table.withIndex(new Index("reflect_ix_down", List.of(title.desc(), place.asc()), false));
        table.withIndex(new Index("reflect_ix_one", List.of(title.asc(), place.asc()), true));
        db.create(metaData);
        Inspector inspector = inspector(db);
        ReflectedIndex down = index(inspector, table, "reflect_ix_down");
        Expect.equal("columns of an index", List.of("title", "place"), columnNames(down));
        Expect.equal("whether it is unique", false, down.unique());
        Expect.equal(
                "whether its columns are descending",
                List.of(true, false),
                down.items().stream().map(ReflectedIndexItem::descending).toList());
        List<UniqueKey> keys = inspector.uniqueKeys(table.name());
        if (keys.isEmpty()) {
            ReflectedIndex one = index(inspector, table, "reflect_ix_one");
            Expect.equal("columns of a unique index", List.of("title", "place"), columnNames(one));
            Expect.equal("whether it is unique", true, one.unique());
        } else {
            Expect.equal(
                    "columns of a unique index that is a key",
                    List.of("title", "place"),
                    keys.get(0).columns());
        }
    }

    private static ReflectedIndex index(Inspector inspector, DynamicTable table, String name) {
        return inspector.indexes(table.name()).stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionFailedError("There is no index " + name + "."));
    }

    private static List<@Nullable String> columnNames(ReflectedIndex index) {
        List<@Nullable String> names = new ArrayList<>();
        index.items().forEach(item -> names.add(item.column()));
        return names;
    }

    private static void parts(RuleContext db) {
        SchemaSketch sketch = SchemaSketch.everything();
        db.create(sketch.declared("reflect_p", db.dialect().capabilities()));
        for (Facet facet : Facet.values()) {
            ReflectionRequest request =
                    ReflectionRequest.tables().named(sketch.names("reflect_p")).facets(facet);
            for (ReflectedTable table : inspector(db).tables(request).tables().values()) {
                Set<Facet> unasked = EnumSet.noneOf(Facet.class);
                unasked.addAll(found(table));
                unasked.remove(facet);
                Expect.equal("what was read of " + table.name() + " beside " + facet, Set.of(), unasked);
            }
        }
    }

    private static Set<Facet> found(ReflectedTable table) {
        Map<Facet, Boolean> found = new EnumMap<>(Facet.class);
        found.put(Facet.COLUMNS, !table.columns().isEmpty());
        found.put(Facet.PRIMARY_KEY, table.primaryKey() != null);
        found.put(Facet.FOREIGN_KEYS, !table.foreignKeys().isEmpty());
        found.put(Facet.INDEXES, !table.indexes().isEmpty());
        found.put(Facet.UNIQUE_KEYS, !table.uniqueKeys().isEmpty());
        found.put(
                Facet.CHECKS, !table.checks().isEmpty() || !table.constraints().isEmpty());
        found.put(Facet.COMMENT, table.comment() != null);
        found.put(Facet.OPTIONS, !table.options().isEmpty());
        found.put(Facet.VIEW_DEFINITION, table.query() != null);
        found.values().removeIf(there -> !there);
        return found.keySet();
    }

    private static void transaction(RuleContext db) {
        People p = People.in(db);
        db.execute(Sql.delete(p).where(p.id.le(3L)));
        Inspector inspector = db.connection().inspector();
        Expect.equal("whether the table is there", true, inspector.hasTable(p.name()));
        Expect.equal("columns", 4, inspector.columns(p.name()).size());
        inspector.tables(ReflectionRequest.tables());
        inspector.sequences(null);
        Expect.equal("rows", List.of(4L, 5L), db.all(Sql.select(p.id).orderBy(p.id.asc())));
        db.rollback();
        Expect.equal("rows after the rollback", 5, db.all(Sql.select(p.id)).size());
    }

    private static void other(RuleContext db) {
        String schema = db.createSchema();
        MetaData there = new MetaData(schema);
        new DynamicTable(there, "reflect_both").column("there", Types.INTEGER);
        new DynamicTable(there, "reflect_there").column("id", Types.INTEGER);
        MetaData here = new MetaData();
        new DynamicTable(here, "reflect_both").column("here", Types.INTEGER);
        new DynamicTable(here, "reflect_here").column("id", Types.INTEGER);
        db.create(there);
        db.create(here);
        ReflectionRequest request = ReflectionRequest.tables().named("reflect_both", "reflect_here", "reflect_there");
        Expect.equal("tables here", "{reflect_both=[here], reflect_here=[id]}", columnNames(db, request));
        Expect.equal(
                "tables there",
                "{" + schema + ".reflect_both=[there], " + schema + ".reflect_there=[id]}",
                columnNames(db, request.in(schema)));
    }

    private static String columnNames(RuleContext db, ReflectionRequest request) {
        Map<TableName, List<String>> names = new LinkedHashMap<>();
        inspector(db)
                .columns(request)
                .forEach((table, columns) -> names.put(
                        table, columns.stream().map(ReflectedColumn::name).toList()));
        return names.toString();
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
