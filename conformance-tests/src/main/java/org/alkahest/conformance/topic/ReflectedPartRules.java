package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.literal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedComputation;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.engine.inspect.ReflectOptions;
import org.alkahest.sql.Condition;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** What a table is read to have: keys, checks, indexes, defaults, comments. A part of the topic "reflect". */
final class ReflectedPartRules {
    private static final String PARTS = "Look at Reflection.table, and at BulkReflection where the dialect has it.";

    /** Names of constraints and indexes that a catalog may fold, split or quote. */
    private static final List<String> NAMES = List.of("plain_one", "MixedCase", "per%cent", "with.dots", "two words");

    static final List<Rule> RULES = List.of(
            rule("reflect.table.bare", "A table with nothing but columns has no keys, no checks, no comment.")
                    .advice(PARTS)
                    .body(ReflectedPartRules::bare),
            rule("reflect.part.keys.order", "The columns of a key come in its order, not in that of the table.")
                    .advice("Order the columns of keys by their place in the key.")
                    .body(ReflectedPartRules::orderOfKeys),
            rule("reflect.table.keys.names", "Keys are read from and to tables and columns of any name.")
                    .advice("Look at how the names of what a key refers to are read; they are no patterns.")
                    .body(ReflectedPartRules::namesOfKeys),
            rule("reflect.table.keys.actions", "What happens to rows that refer is read, action by action.")
                    .advice("Look at the rules of foreign keys; NO ACTION and RESTRICT may be told as one another.")
                    .body(ReflectedPartRules::actions),
            rule("reflect.table.keys.schemas", "A key into another schema says which.")
                    .advice("The schema of what is referred to is null only where it is that of the connection.")
                    .needs(Capability.CREATE_SCHEMA)
                    .body(ReflectedPartRules::keysAcrossSchemas),
            rule("reflect.table.unique", "Unique keys are read with their names and the order of their columns.")
                    .advice(PARTS)
                    .body(ReflectedPartRules::uniqueKeys),
            rule("reflect.table.checks", "Checks are read with their names, and as conditions that are complete.")
                    .advice("Take off only parentheses that belong together, and none that stands in a text.")
                    .needs(Capability.CHECK_CONSTRAINTS)
                    .body(ReflectedPartRules::checks),
            rule("reflect.part.indexes", "Indexes are read with their names and the order of their columns.")
                    .advice("Order the columns of an index by their place in it.")
                    .body(ReflectedPartRules::indexes),
            rule("reflect.table.indexes.expressions", "Columns and expressions of an index come in its order.")
                    .advice("Where an item is no column its text must be read, however long.")
                    .needs(Capability.EXPRESSION_INDEXES)
                    .body(ReflectedPartRules::expressions),
            rule("reflect.table.identity", "A column is an identity if the database gives it numbers.")
                    .advice("Look at ReflectedColumn.identity.")
                    .needs(Capability.IDENTITY_COLUMNS)
                    .body(ReflectedPartRules::identity),
            rule("reflect.table.identity.options", "An identity is read with its start, its step and its bounds.")
                    .advice("Look at ReflectedColumn.identity, and at the sequence behind it.")
                    .needs(Capability.IDENTITY_COLUMNS, Capability.IDENTITY_OPTIONS)
                    .body(ReflectedPartRules::identityOptions),
            rule("reflect.table.computed.stored", "A stored computed column is read as one, and has no default.")
                    .advice("Look at ReflectedColumn.computed.")
                    .needs(Capability.COMPUTED_COLUMNS)
                    .body(db -> computed(db, true)),
            rule("reflect.table.computed.virtual", "A virtual computed column is read as one, and has no default.")
                    .advice("Look at ReflectedColumn.computed.")
                    .needs(Capability.VIRTUAL_COLUMNS)
                    .body(db -> computed(db, false)),
            rule("reflect.table.defaults", "Defaults are read so that they give the same values again.")
                    .advice("Look at ReflectedColumn.defaultText, which is what DEFAULT takes.")
                    .body(ReflectedPartRules::defaults),
            rule("reflect.table.comments.astral", "Comments have characters beyond the basic plane.")
                    .advice("A catalog of three bytes a character cannot keep them: name it as a deviation.")
                    .body(ReflectedPartRules::astralComments),
            rule("reflect.table.comments.later", "A comment that is given later is read, and an empty one is none.")
                    .advice("Look at the renderers of CommentOnTable and CommentOnColumn, and at empty comments.")
                    .needs(Capability.COMMENT_STATEMENTS)
                    .body(ReflectedPartRules::laterComments),
            rule("reflect.table.comments", "Comments are read as they were given, or are none where there are none.")
                    .advice("Look at the literals of comments, and at how catalogs escape them.")
                    .body(ReflectedPartRules::comments));

    private ReflectedPartRules() {}

    private static Inspector inspector(RuleContext db) {
        return db.engine().inspector();
    }

    private static void bare(RuleContext db) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "bare");
        NumColumn<Integer> number = table.column("n", Types.INTEGER).nullable();
        db.create(metaData);
        ReflectedTable read = inspector(db).table(table.name());
        Expect.equal("primary key", null, read.primaryKey());
        Expect.equal("unique keys", List.of(), read.uniqueKeys());
        Expect.equal("foreign keys", List.of(), read.foreignKeys());
        Expect.equal("checks", List.of(), read.checks());
        Expect.equal("indexes", List.of(), read.indexes());
        Expect.equal("comment", null, read.comment());
        Expect.equal("query", null, read.query());
        ReflectedColumn column = read.columns().get(0);
        Expect.that(column.nullable(), "The column refuses NULL.");
        Expect.equal("default", null, column.defaultText());
        Expect.equal("identity", null, column.identity());
        Expect.equal("computation", null, column.computed());
        Expect.equal("comment of the column", null, column.comment());
        db.<Integer>change(n -> insert(table).set(number, n)).changes(1, 1).changes(2, 1);
    }

    // ------------------------------------------------------------------------------------------------ keys

    private static void orderOfKeys(RuleContext db) {
        var metaData = new MetaData();
        var parent = new DynamicTable(metaData, "key_parent");
        NumColumn<Integer> id = parent.column("id", Types.INTEGER);
        NumColumn<Integer> attribute = parent.column("attr", Types.INTEGER);
        TextColumn name = parent.column("name", Types.varchar(20)).primaryKey();
        id.primaryKey();
        attribute.primaryKey();
        var child = new DynamicTable(metaData, "key_child");
        child.column("id", Types.INTEGER).primaryKey();
        NumColumn<Integer> parentId = child.column("pid", Types.INTEGER);
        NumColumn<Integer> parentAttribute = child.column("pattr", Types.INTEGER);
        TextColumn parentName = child.column("pname", Types.varchar(20));
        child.withForeignKey(
                List.of(parentName, parentId, parentAttribute),
                () -> List.of(name, id, attribute),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        db.create(metaData);
        Expect.equal(
                "primary key",
                Optional.of(List.of("name", "id", "attr")),
                inspector(db).primaryKey(parent.name()).map(PrimaryKey::columns));
        ForeignKey key = inspector(db).foreignKeys(child.name()).get(0);
        Expect.equal("columns that refer", List.of("pname", "pid", "pattr"), key.columns());
        Expect.equal("columns referred to", List.of("name", "id", "attr"), key.targetColumns());
    }

    private static void namesOfKeys(RuleContext db) {
        List<String> tables = List.of("plain", "(2)", "per % cent", "[brackets]", "a.b", "it's \"so\"", "größe 表");
        List<String> columns = List.of("plainname", "(3)", "col%p", "[brack]", "c.d", "that's \"it\"", "naïve 名前");
        for (int i = 0; i < tables.size(); i++) {
            for (boolean composite : new boolean[] {false, true}) {
                String table = tables.get(i);
                String column = columns.get((i + (composite ? 1 : 0)) % columns.size());
                String constraint = NAMES.get(i % NAMES.size());
                var metaData = new MetaData();
                var parent = new DynamicTable(metaData, table);
                NumColumn<Integer> id = parent.column(column, Types.INTEGER).primaryKey();
                var child = new DynamicTable(metaData, "other");
                child.column("id", Types.INTEGER).primaryKey();
                NumColumn<Integer> ref = child.column(column + " ref", Types.INTEGER);
                if (composite) {
                    NumColumn<Integer> id2 = parent.column("id2", Types.INTEGER).primaryKey();
                    NumColumn<Integer> ref2 = child.column("ref2", Types.INTEGER);
                    child.withForeignKey(
                            List.of(ref, ref2),
                            () -> List.of(id, id2),
                            ReferentialAction.NO_ACTION,
                            ReferentialAction.NO_ACTION);
                } else {
                    ref.references(() -> id, key -> key.withName(constraint));
                }
                db.create(metaData);
                List<ForeignKey> keys = inspector(db).foreignKeys(child.name());
                Expect.equal("keys to " + table, 1, keys.size());
                ForeignKey key = keys.get(0);
                Expect.equal("target", TableName.of(table), key.target());
                Expect.equal(
                        "columns that refer",
                        composite ? List.of(column + " ref", "ref2") : List.of(column + " ref"),
                        key.columns());
                Expect.equal(
                        "columns referred to",
                        composite ? List.of(column, "id2") : List.of(column),
                        key.targetColumns());
                if (!composite) {
                    Expect.equal("name", constraint, nameOf(key.name()));
                }
                db.drop(metaData);
            }
        }
    }

    private static @Nullable String nameOf(@Nullable ObjectName name) {
        return name == null ? null : name.text();
    }

    private record Actions(ReferentialAction onDelete, ReferentialAction onUpdate) {
        /** RESTRICT and NO ACTION are one thing to databases that check at once. */
        static Actions told(ForeignKey key) {
            return new Actions(told(key.onDelete()), told(key.onUpdate()));
        }

        Actions told() {
            return new Actions(told(onDelete), told(onUpdate));
        }

        private static ReferentialAction told(ReferentialAction action) {
            return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
        }
    }

    private static void actions(RuleContext db) {
        for (Actions wanted : List.of(
                new Actions(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION),
                new Actions(ReferentialAction.RESTRICT, ReferentialAction.NO_ACTION),
                new Actions(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION),
                new Actions(ReferentialAction.SET_NULL, ReferentialAction.NO_ACTION),
                new Actions(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE),
                new Actions(ReferentialAction.CASCADE, ReferentialAction.SET_NULL))) {
            var metaData = new MetaData();
            var parent = new DynamicTable(metaData, "parent");
            NumColumn<Long> id = parent.column("id", Types.BIGINT).primaryKey();
            var child = new DynamicTable(metaData, "child");
            child.column("id", Types.BIGINT).primaryKey();
            child.column("of", Types.BIGINT).nullable().references(() -> id, wanted.onDelete(), wanted.onUpdate());
            db.create(metaData);
            Expect.equal(
                    "actions",
                    wanted.told(),
                    Actions.told(inspector(db).foreignKeys(child.name()).get(0)));
            db.drop(metaData);
        }
    }

    private static void keysAcrossSchemas(RuleContext db) throws Exception {
        SchemaRules.withSchemas(db, (one, two) -> {
            var first = new MetaData(one);
            var parent = new DynamicTable(first, "parent");
            NumColumn<Long> id = parent.column("id", Types.BIGINT).primaryKey();
            db.engine().createAll(first);
            var own = new MetaData();
            var here = new DynamicTable(own, "child");
            here.column("id", Types.BIGINT).primaryKey().references(() -> id);
            db.create(own);
            var second = new MetaData(two);
            var there = new DynamicTable(second, "child");
            there.column("id", Types.BIGINT).primaryKey().references(() -> id);
            db.engine().createAll(second);
            for (DynamicTable child : List.of(here, there)) {
                List<ForeignKey> keys = inspector(db).foreignKeys(child.name());
                Expect.equal("keys of " + child.name(), 1, keys.size());
                Expect.equal("target", parent.name(), keys.get(0).target());
            }
            db.engine().dropAll(second);
            db.drop(own);
            db.engine().dropAll(first);
        });
    }

    private static void uniqueKeys(RuleContext db) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "uniques");
        NumColumn<Long> id = table.column("id", Types.BIGINT).primaryKey();
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (String name : NAMES) {
            NumColumn<Integer> column = table.column(name, Types.INTEGER);
            table.withUnique(key -> key.withName("uq." + name), column, id);
            wanted.put("uq." + name, List.of(name, "id"));
        }
        db.create(metaData);
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (UniqueKey key : inspector(db).uniqueKeys(table.name())) {
            found.put(String.valueOf(nameOf(key.name())), key.columns());
        }
        Expect.equal("unique keys", wanted, found);
    }

    // ------------------------------------------------------------------------------------------------ checks, indexes

    private static void checks(RuleContext db) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "checked");
        table.column("id", Types.BIGINT).primaryKey();
        NumColumn<Integer> x = table.column("x", Types.INTEGER).nullable();
        NumColumn<Integer> y = table.column("y", Types.INTEGER).nullable();
        TextColumn a = table.column("a", Types.varchar(20)).nullable();
        TextColumn b = table.column("b", Types.varchar(20)).nullable();
        List<Condition> conditions = List.of(
                x.gt(1).and(x.lt(5)),
                y.eq(1).or(y.gt(2).and(y.lt(5))),
                x.isNull().or(y.isNull()).and(x.isNotNull().or(y.isNotNull())),
                a.eq("(").and(b.eq(")")),
                a.ne("it's").or(b.ne("))((")));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            String name = "ck." + NAMES.get(i);
            table.withCheck(name, conditions.get(i));
            names.add(name);
        }
        db.create(metaData);
        var copy = new MetaData();
        List<ReflectedCheck> first = inspector(db).checks(table.name());
        Expect.sameElements(
                "names", names, first.stream().map(ReflectedCheck::name).toList());
        inspector(db).reflectInto(copy, ReflectOptions.all().only("checked").withoutSequences());
        db.drop(metaData);
        db.create(copy);
        Expect.sameElements(
                "checks that were created from what was read",
                first,
                inspector(db).checks(table.name()));
    }

    private static void indexes(RuleContext db) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "Indexed");
        NumColumn<Integer> one = table.column("Column1", Types.INTEGER).primaryKey();
        NumColumn<Integer> two = table.column("Column2", Types.INTEGER);
        NumColumn<Integer> three = table.column("Column3", Types.INTEGER);
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (String name : NAMES) {
            table.withIndex("ix." + name, three, one, two);
            wanted.put("ix." + name, List.of("Column3", "Column1", "Column2"));
            if (name.equals("plain_one")) {
                table.withIndex("ix_two", two);
                wanted.put("ix_two", List.of("Column2"));
            }
        }
        db.create(metaData);
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (ReflectedIndex index : inspector(db).indexes(table.name())) {
            found.put(
                    index.name(),
                    index.items().stream()
                            .map(item -> String.valueOf(item.column()))
                            .toList());
        }
        Expect.equal("indexes", wanted, found);
    }

    private static void expressions(RuleContext db) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "indexed");
        table.column("id", Types.BIGINT).primaryKey();
        TextColumn x = table.column("x", Types.varchar(30)).nullable();
        TextColumn y = table.column("y", Types.varchar(30)).nullable();
        TextColumn z = table.column("z", Types.varchar(30)).nullable();
        String longText = "long string ".repeat(20);
        table.withIndex(new Index("ix_mixed", List.of(lower(x).asc(), z.asc(), lower(y).asc()), false));
        table.withIndex(new Index(
                "ix_long",
                List.of(coalesce(x, literal(longText, Types.varchar(300))).asc()),
                false));
        db.create(metaData);
        Map<String, List<ReflectedIndexItem>> found = new LinkedHashMap<>();
        inspector(db).indexes(table.name()).forEach(index -> found.put(index.name(), index.items()));
        List<ReflectedIndexItem> mixed = found.getOrDefault("ix_mixed", List.of());
        Expect.equal("items", 3, mixed.size());
        Expect.that(isCall(mixed.get(0), "x") && isCall(mixed.get(2), "y"), "The expressions are " + mixed);
        Expect.equal("the column between them", "z", mixed.get(1).column());
        List<ReflectedIndexItem> one = found.getOrDefault("ix_long", List.of());
        Expect.that(
                one.size() == 1 && String.valueOf(one.get(0).expression()).contains(longText),
                "The long expression is " + one);
    }

    private static boolean isCall(ReflectedIndexItem item, String column) {
        String expression = item.expression();
        return expression != null && expression.toLowerCase(Locale.ROOT).matches("(?s).*lower.*" + column + ".*");
    }

    // ------------------------------------------------------------------------------------------------ columns

    private static Map<String, ReflectedColumn> columns(RuleContext db, DynamicTable table) {
        Map<String, ReflectedColumn> columns = new LinkedHashMap<>();
        inspector(db).columns(table.name()).forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    private static ReflectedColumn named(Map<String, ReflectedColumn> columns, String name) {
        return Optional.ofNullable(columns.get(name)).orElseThrow();
    }

    private static void identity(RuleContext db) {
        var metaData = new MetaData();
        var generated = new DynamicTable(metaData, "generated");
        generated.column("a number", Types.INTEGER).identity().primaryKey();
        generated.column("other", Types.INTEGER).nullable();
        var given = new DynamicTable(metaData, "given");
        given.column("id", Types.INTEGER).primaryKey();
        given.column("second", Types.INTEGER).primaryKey();
        db.create(metaData);
        Map<String, ReflectedColumn> found = columns(db, generated);
        Expect.that(named(found, "a number").identity() != null, "The identity is not read.");
        Expect.equal("default of an identity", null, named(found, "a number").defaultText());
        Expect.equal("another column", null, named(found, "other").identity());
        for (ReflectedColumn column : columns(db, given).values()) {
            Expect.equal("identity of " + column.name(), null, column.identity());
        }
    }

    private static void identityOptions(RuleContext db) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "numbered");
        Numbering numbering = Numbering.DEFAULT.from(20).by(3).between(2, 4200);
        table.column("id", Types.INTEGER)
                .identity(new Identity(true, numbering))
                .primaryKey();
        db.create(metaData);
        Identity found = Optional.ofNullable(named(columns(db, table), "id").identity())
                .orElseThrow(() -> new AssertionFailedError("The identity is not read."));
        Expect.that(found.always(), "It is read as one that takes other numbers.");
        Expect.equal("start", 20L, found.numbering().start());
        Expect.equal("step", 3L, found.numbering().increment());
        Expect.equal("least", 2L, found.numbering().minimum());
        Expect.equal("greatest", 4200L, found.numbering().maximum());
    }

    private static void computed(RuleContext db, boolean stored) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "computing");
        NumColumn<Integer> normal = table.column("normal", Types.INTEGER).primaryKey();
        table.column("with_default", Types.INTEGER).serverDefault(42);
        NumColumn<Integer> sum = table.column("the sum", Types.INTEGER).nullable();
        if (stored) {
            sum.storedAs(normal.plus(42));
        } else {
            sum.virtualAs(normal.plus(42));
        }
        db.create(metaData);
        Map<String, ReflectedColumn> found = columns(db, table);
        ReflectedComputation computation = Optional.ofNullable(
                        named(found, "the sum").computed())
                .orElseThrow(() -> new AssertionFailedError("The computation is not read."));
        Expect.equal("stored", stored, computation.stored());
        Expect.that(
                computation.text().toLowerCase(Locale.ROOT).matches("(?s).*normal.*\\+.*42.*"),
                "It is " + computation.text());
        Expect.equal("its default", null, named(found, "the sum").defaultText());
        Expect.equal("another column", null, named(found, "with_default").computed());
        Expect.that(
                String.valueOf(named(found, "with_default").defaultText()).contains("42"), "The default is not read.");
        Expect.equal("a column without", null, named(found, "normal").defaultText());
    }

    private static void defaults(RuleContext db) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "defaulting");
        table.column("id", Types.BIGINT).primaryKey();
        table.column("n", Types.INTEGER).serverDefault(-10);
        table.column("t", Types.varchar(40)).serverDefault("it's \"10\" (or 100%)");
        table.column("yes", Types.BOOLEAN).serverDefault(true);
        table.column("none", Types.INTEGER).nullable();
        boolean computes = db.has(Capability.COMPUTED_DEFAULTS);
        if (computes) {
            table.column("sum", Types.INTEGER)
                    .serverDefault(literal(3, Types.INTEGER).plus(literal(5, Types.INTEGER)));
        }
        db.create(metaData);
        columns(db, table)
                .forEach((name, column) -> Expect.equal(
                        "whether there is a default of " + name,
                        !name.equals("id") && !name.equals("none"),
                        column.defaultText() != null));
        var copy = new MetaData();
        inspector(db).reflectInto(copy, ReflectOptions.all().only("defaulting").withoutSequences());
        db.drop(metaData);
        db.create(copy);
        var again = (DynamicTable) copy.table("defaulting").orElseThrow();
        var id = again.get("id", Types.BIGINT);
        db.<Long>change(key -> insert(again).set("id", key)).changes(1L, 1).changes(2L, 1);
        var row = cells(-10, "it's \"10\" (or 100%)", true, null);
        db.<Long>rows(key -> select(
                                again.get("n", Types.INTEGER),
                                again.get("t", Types.varchar(40)),
                                again.get("yes", Types.BOOLEAN),
                                again.get("none", Types.INTEGER))
                        .where(id.eq(key)))
                .gives(1L, row)
                .gives(2L, row);
        if (computes) {
            Expect.equal("sums", List.of(8, 8), db.all(select(again.get("sum", Types.INTEGER))));
        }
    }

    private static void comments(RuleContext db) {
        keepsComments(
                db,
                List.of(
                        "plain",
                        "it's \"quoted\" `so`",
                        "100% of :names ?",
                        "back\\slash \\' \\n",
                        "größer 日本語",
                        " spaces -- /* */ ;"));
    }

    private static void keepsComments(RuleContext db, List<String> texts) {
        var metaData = new MetaData();
        Map<TableName, List<@Nullable Object>> wanted = new LinkedHashMap<>();
        Map<TableName, List<@Nullable Object>> found = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            var table = new DynamicTable(metaData, "commented_" + i).withComment(texts.get(i));
            table.column("id", Types.BIGINT).primaryKey().comment(texts.get(texts.size() - 1 - i));
            table.column("plain", Types.INTEGER);
            wanted.put(
                    table.name(),
                    db.has(Capability.COMMENTS)
                            ? cells(texts.get(i), texts.get(texts.size() - 1 - i), null)
                            : cells(null, null, null));
        }
        db.create(metaData);
        for (TableName name : wanted.keySet()) {
            ReflectedTable table = inspector(db).table(name);
            found.put(
                    name,
                    cells(
                            table.comment(),
                            table.columns().get(0).comment(),
                            table.columns().get(1).comment()));
        }
        Expect.equal("comments", wanted, found);
    }

    private static void astralComments(RuleContext db) {
        keepsComments(db, List.of("🜔 astral", "👩‍🔬"));
    }

    private static void laterComments(RuleContext db) {
        People people = People.in(db);
        for (String text : List.of("first", "it's the \"second\"", "")) {
            Statement ofTable = () -> new SchemaStatement.CommentOnTable(people.name(), text);
            Statement ofColumn = () -> new SchemaStatement.CommentOnColumn(people.name(), "age", text);
            db.execute(ofTable);
            db.execute(ofColumn);
            db.commit();
            Optional<String> wanted = Optional.of(text).filter(comment -> !comment.isEmpty());
            ReflectedTable table = inspector(db).table(people.name());
            Expect.equal("comment of the table", wanted, Optional.ofNullable(table.comment()));
            Expect.equal("comment of the column", wanted, table.column("age").map(ReflectedColumn::comment));
        }
    }
}
