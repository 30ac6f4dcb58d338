package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.parameter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Combinators;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.IdentifierRules.UnquotedCase;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.Types;

/** Names of tables, columns and aliases. */
final class NameRules {
    private static final String ADVICE = "Look at IdentifierRules: when names are quoted, and how.";

    /** Words that are reserved in one database or another. */
    private static final List<String> RESERVED = List.of(
            "select",
            "table",
            "user",
            "order",
            "group",
            "key",
            "index",
            "values",
            "limit",
            "offset",
            "check",
            "default",
            "end",
            "row",
            "rows",
            "year",
            "value",
            "timestamp",
            "interval",
            "all",
            "window",
            "over",
            "rank",
            "lateral",
            "system",
            "desc",
            "schema",
            "column",
            "from",
            "where",
            "to",
            "references",
            "character",
            "position");

    static final Topic TOPIC = Topic.of(
            "name",
            rule("name.reserved", "Reserved words are names of columns like any others.")
                    .at(Level.SMOKE)
                    .advice("Put the words that fail into IdentifierRules.reserved, in lower case.")
                    .body(NameRules::reserved),
            rule("name.reserved.table", "Reserved words are names of tables and aliases like any others.")
                    .advice("Put the words that fail into IdentifierRules.reserved, in lower case.")
                    .body(NameRules::reservedTables),
            rule("name.case", "Names keep their case.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(NameRules::mixedCase),
            rule("name.plain", "A name in lower case is the one that is meant without quotes.")
                    .advice("IdentifierRules.unquotedCase must be what the database makes of names without quotes.")
                    .body(NameRules::plain),
            rule("name.special", "Spaces, quotes, points and other signs are letters of a name.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(NameRules::special),
            rule("name.escapes", "Backslashes and braces are letters of a name, and escape nothing.")
                    .advice(ADVICE)
                    .needs(Capability.ESCAPES_IN_NAMES)
                    .body(NameRules::escapes),
            rule("name.unicode", "Names are of any script.").advice(ADVICE).body(NameRules::unicode),
            rule("name.long", "Names of the greatest length that the dialect tells are kept whole.")
                    .advice("Look at Limits.identifierLength, and at its unit.")
                    .body(NameRules::longest),
            rule("name.schema", "A table is reached by the name of its schema.")
                    .advice("Look at SqlWriter.name(TableName), and at where the schema may stand.")
                    .needs(Capability.SCHEMAS)
                    .body(NameRules::schema),
            rule("name.parameter", "A parameter may have any name.")
                    .advice("Names of parameters are for the application: none may stand in the SQL text.")
                    .body(NameRules::parameters),
            rule("name.any", "Any printable name of a table, a column or an alias is a name and nothing else.")
                    .at(Level.FULL)
                    .advice(ADVICE + " The closing quote must be doubled.")
                    .body(NameRules::any));

    private NameRules() {}

    /** That a table and a column of some names can be worked with. */
    private static void tryNames(RuleContext db, String tableName, String columnName, String alias) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, tableName);
        NumColumn<Long> id = table.column("id", Types.BIGINT).primaryKey();
        TextColumn named = table.column(columnName, Types.varchar(20)).nullable();
        try {
            db.create(metaData);
            tryNames(db, table, id, named, alias);
        } finally {
            db.drop(metaData);
        }
    }

    private static void tryNames(
            RuleContext db, DynamicTable table, NumColumn<Long> id, TextColumn named, String alias) {
        db.execute(insert(table).set(id, 1).set(named, "one"));
        db.connection()
                .execute(insert(table).values(List.of(2L, 3L), from(id, key -> key), from(named, key -> "two" + key)));
        db.execute(delete(table).where(named.in("two3", "three"), named.isNotNull()));
        db.execute(update(table).set(named, "two").where(named.eq("two2")));
        db.execute(update(table).set(named, named.concat("!")).where(named.eq("two")));
        DynamicTable other = table.as(alias);
        TextColumn otherNamed = (TextColumn) other.column(named.name());
        var label = named.as(alias);
        Expect.equal(
                "the row of a table \"" + table + "\" with a column \"" + named.name() + "\"",
                List.of(cells("two!", "one")),
                db.all(select(label, otherNamed)
                        .from(table)
                        .join(other, otherNamed.ne(named))
                        .where(named.ne("one"))
                        .orderBy(label.asc())));
    }

    private static void reserved(RuleContext db) {
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "word");
        NumColumn<Long> id = table.column("id", Types.BIGINT).primaryKey();
        List<NumColumn<Integer>> columns = RESERVED.stream()
                .map(word -> table.column(word, Types.INTEGER).nullable())
                .toList();
        db.create(metaData);
        var row = insert(table).set(id, 1);
        for (int i = 0; i < columns.size(); i++) {
            row = row.set(columns.get(i), i);
        }
        db.execute(row);
        for (int i = 0; i < columns.size(); i++) {
            NumColumn<Integer> column = columns.get(i);
            Expect.equal(
                    "the value of " + column,
                    List.of(i),
                    db.all(select(column).where(column.eq(i)).orderBy(column.asc())));
        }
        var all = select(columns).as("all_of_them");
        db.<Integer>rows(number -> select(all.column(columns.get(0)), all.column(columns.get(1)))
                        .from(all)
                        .where(all.column(columns.get(2)).lt(number)))
                .gives(5, cells(0, 1))
                .gives(0);
    }

    private static void reservedTables(RuleContext db) {
        for (String word : List.of("order", "user", "group", "select", "values", "end", "limit")) {
            tryNames(db, word, "plain", word + "_2");
            tryNames(db, word + "_3", "plain", word);
        }
    }

    private static void mixedCase(RuleContext db) {
        tryNames(db, "MixedCase", "camelCase", "Alias");
        tryNames(db, "UPPER_CASE", "UPPER", "A");
    }

    private static void plain(RuleContext db) {
        People p = People.in(db);
        Expect.equal(
                "whether the catalog has the table by its name",
                true,
                db.engine().inspector().hasTable(p.name()));
        db.<Long>rows(id -> text("select name from person where id = :id")
                        .bind("id", id, Types.BIGINT)
                        .yields(p.name))
                .gives(1L, "ann")
                .gives(2L, "bob");
        if (db.dialect().identifiers().unquotedCase() != UnquotedCase.KEPT) {
            db.<Long>rows(id -> text("select NAME from PERSON where ID = :id")
                            .bind("id", id, Types.BIGINT)
                            .yields(p.name))
                    .gives(1L, "ann")
                    .gives(2L, "bob");
        }
    }

    private static void special(RuleContext db) {
        tryNames(db, "two words", "a column", "an alias");
        tryNames(db, "quo\"ted", "it's", "back`tick");
        tryNames(db, "a.b", "c.d", "e.f");
        tryNames(db, "1st", "2nd", "3");
        tryNames(db, "semi;colon", "-- comment", "/* open");
        tryNames(db, "what?", ":name", "$1");
        tryNames(db, "100%", "50-50", "[bracket]");
        tryNames(db, "_", "$", "#");
    }

    private static void escapes(RuleContext db) {
        tryNames(db, "back\\slash", "\\", "\\\"");
        tryNames(db, "{ts}", "{fn now()}", "{{");
    }

    private static void unicode(RuleContext db) {
        tryNames(db, "größe", "naïve", "ø");
        tryNames(db, "表", "名前", "別名");
        tryNames(db, "таблица", "عمود", "כינוי");
    }

    private static void longest(RuleContext db) {
        int length = db.dialect().limits().identifierLength();
        int tried = Math.min(length, 1000);
        String stem = "n".repeat(tried - 1);
        tryNames(db, stem + "a", stem + "b", stem + "c");
        var metaData = new MetaData();
        var table = new DynamicTable(metaData, "long_names");
        var a = table.column(stem + "a", Types.INTEGER);
        var b = table.column(stem + "b", Types.INTEGER);
        db.create(metaData);
        db.execute(insert(table).set(a, 1).set(b, 2));
        Expect.equal("the values", List.of(cells(1, 2)), db.all(select(a, b)));
    }

    private static void schema(RuleContext db) throws SQLException {
        var metaData = new MetaData(ownSchema(db.connection().jdbc()));
        var people = new People(metaData);
        db.create(metaData);
        people.fill(db);
        db.<Long>rows(id -> select(people.name).where(people.id.eq(id)))
                .gives(1L, "ann")
                .gives(2L, "bob");
        var boss = people.as("boss");
        db.<Long>change(id -> update(people)
                        .set(people.age, 7)
                        .where(people.bossId.in(select(boss.id).where(boss.id.eq(id)))))
                .changes(1L, 2)
                .changes(2L, 2);
        db.commit();
    }

    /** The schema that the connection is in; databases without a name for it call their only one so. */
    private static String ownSchema(Connection jdbc) throws SQLException {
        String schema = jdbc.getSchema();
        String catalog = jdbc.getCatalog();
        return schema != null ? schema : catalog != null ? catalog : "main";
    }

    private record Names(String table, String column, String alias) {
        Names withoutEscapes() {
            return new Names(withoutEscapes(table), withoutEscapes(column), withoutEscapes(alias));
        }

        private static String withoutEscapes(String name) {
            return name.replace('\\', '/').replace('{', '(').replace('}', ')');
        }
    }

    private static void any(RuleContext db) {
        People bystander = People.in(db);
        int length = Math.min(db.dialect().limits().identifierLength() / 4, 30);
        var names = RandomText.names(length);
        boolean escapes = db.dialect().capabilities().has(Capability.ESCAPES_IN_NAMES);
        db.forAll(Combinators.combine(names, names, names).as(Names::new), 60, all -> {
            Names drawn = escapes ? all : all.withoutEscapes();
            String table = drawn.table().equalsIgnoreCase("person") ? "person_2" : drawn.table();
            String column = drawn.column().equalsIgnoreCase("id") ? "id_2" : drawn.column();
            String alias = drawn.alias().equalsIgnoreCase(table) ? "other" : drawn.alias();
            tryNames(db, table, column, alias);
        });
        Expect.equal(
                "rows of a table that was not touched",
                List.of(5L),
                db.all(select(count()).from(bystander)));
    }

    private static void parameters(RuleContext db) {
        People p = People.in(db);
        for (String name : List.of(
                "plain",
                "per % cent",
                "%(d)s",
                "par(ens)",
                "col:ons",
                "dot.s",
                "[Brackets]",
                "42",
                "q?",
                "/a b/",
                "it's")) {
            var wanted = parameter(name, Types.varchar(30));
            var least = parameter(name, Types.BIGINT);
            var statement =
                    select(p.id).where(p.name.eq(wanted).or(p.id.gt(least))).orderBy(p.id.asc());
            db.<String>rows(text -> statement.bind(wanted, text).bind(least, 4L))
                    .gives("ann", 1L, 5L)
                    .gives(name, 5L);
        }
    }
}
