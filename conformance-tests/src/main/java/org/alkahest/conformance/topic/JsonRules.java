package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.JsonFunctions.jsonArray;
import static org.alkahest.sql.JsonFunctions.jsonArrayAgg;
import static org.alkahest.sql.JsonFunctions.jsonObject;
import static org.alkahest.sql.JsonFunctions.jsonObjectAgg;
import static org.alkahest.sql.JsonFunctions.member;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.value;

import java.math.BigDecimal;
import java.util.List;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.JsonColumn;
import org.alkahest.sql.JsonElements;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.Types;
import org.alkahest.sql.type.Json;
import org.jspecify.annotations.Nullable;

/** What can be done with JSON in SQL. */
final class JsonRules {
    private static final String ADVICE = "Look at the renderers of JsonPath and JsonFunction.";

    static final Topic TOPIC = Topic.of(
            "json",
            rule("json.null", "The JSON null is a value, and SQL NULL is none.")
                    .advice("Neither binding nor reading may take one for the other.")
                    .body(JsonRules::twoNulls),
            rule("json.path", "A member and an element are JSON again, and NULL where there is none.")
                    .advice(ADVICE + " A key is a key whatever is in it, and a number an element of arrays alone.")
                    .needs(Capability.JSON_PATHS)
                    .body(JsonRules::path),
            rule("json.path.keys", "A key may have any characters in it.")
                    .advice("A key is quoted as a JSON string, and that as a literal of SQL.")
                    .needs(Capability.JSON_PATHS)
                    .body(JsonRules::keys),
            rule("json.path.has", "An object has a key even if only for the JSON null.")
                    .advice(ADVICE)
                    .needs(Capability.JSON_PATHS)
                    .body(JsonRules::has),
            rule("json.path.length", "The length of an array is the number of its elements; nothing else has one.")
                    .advice(ADVICE)
                    .needs(Capability.JSON_PATHS)
                    .body(JsonRules::length),
            rule("json.read", "A string, a number and a boolean are read as what they are, and as nothing else.")
                    .advice(ADVICE + " Ask for the kind of JSON first; nothing may be converted.")
                    .needs(Capability.JSON_VALUES, Capability.JSON_PATHS)
                    .body(JsonRules::read),
            rule("json.read.where", "Rows are found by the values in their documents.")
                    .advice(ADVICE)
                    .needs(Capability.JSON_VALUES, Capability.JSON_PATHS)
                    .body(JsonRules::where),
            rule("json.contains", "A document contains another whose members and elements it has.")
                    .advice(ADVICE)
                    .needs(Capability.JSON_CONTAINS)
                    .body(JsonRules::contains),
            rule("json.make", "Objects and arrays are made of values, with NULL as the JSON null.")
                    .advice(ADVICE + " A boolean stays one, and JSON is put in as JSON, not as a text.")
                    .needs(Capability.JSON_CONSTRUCTORS)
                    .body(JsonRules::make),
            rule("json.make.aggregate", "Rows become one array or one object; no rows become NULL.")
                    .advice(ADVICE)
                    .needs(Capability.JSON_CONSTRUCTORS, Capability.JSON_PATHS)
                    .body(JsonRules::aggregate),
            rule("json.rows", "The elements of an array are rows, with their places; what is no array has none.")
                    .advice("Look at the renderer of ElementsRelation, and of its columns.")
                    .needs(Capability.JSON_ROWS, Capability.JSON_PATHS, Capability.JSON_VALUES)
                    .body(JsonRules::rows),
            rule(
                            "json.rows.joined",
                            "The elements of a document stand beside the row it belongs to, and have elements.")
                    .advice("An item of FROM reads those before it, in JOIN and LEFT JOIN.")
                    .needs(Capability.JSON_ROWS, Capability.JSON_PATHS, Capability.JSON_VALUES)
                    .body(JsonRules::rowsJoined),
            rule("json.make.aggregate.order", "Rows become one array in an order.")
                    .advice(ADVICE + " Aggregates.inOrder writes it.")
                    .needs(Capability.JSON_CONSTRUCTORS, Capability.JSON_AGGREGATES_IN_ORDER)
                    .body(JsonRules::aggregateInOrder));

    private static final Json DEEP = Json.of("{\"a\": {\"list\": [1, 2.5, \"x\", true, null, [7]]}, \"n\": null,"
            + " \"text\": \"it's \\\"so\\\"\", \"yes\": true, \"0\": \"zero\"}");

    private JsonRules() {}

    private record Documents(DynamicTable table, NumColumn<Long> id, JsonColumn document) {
        static Documents in(RuleContext db, @Nullable Json... documents) {
            Documents made = db.create(metaData -> {
                var table = new DynamicTable(metaData, "documents");
                return new Documents(
                        table,
                        table.column("id", Types.BIGINT).primaryKey(),
                        table.column("document", Types.JSON).nullable());
            });
            for (int i = 0; i < documents.length; i++) {
                db.execute(insert(made.table).set(made.id, i + 1L).set(made.document, documents[i]));
            }
            return made;
        }
    }

    private static void twoNulls(RuleContext db) {
        var d = Documents.in(db, null, Json.NULL, Json.string("null"));
        db.<Long>rows(id -> select(d.document).where(d.id.eq(id)))
                .gives(1L, (Object) null)
                .gives(2L, Json.NULL)
                .gives(3L, Json.string("null"));
        db.<Long>rows(least -> select(d.id).where(d.document.isNull(), d.id.ge(least)))
                .gives(1L, 1L)
                .gives(2L);
        db.<Json>rows(json -> select(d.id).where(d.document.eq(json)))
                .gives(Json.NULL, 2L)
                .gives(Json.string("null"), 3L);
    }

    private static void path(RuleContext db) {
        var d = Documents.in(db, DEEP, Json.of("[[1, 2], {\"a\": 5}]"), Json.string("scalar"), null);
        db.<Long>rows(id -> select(d.document.get("a").get("list"), d.document.get("n"), d.document.get("none"))
                        .where(d.id.eq(id)))
                .gives(1L, cells(Json.of("[1, 2.5, \"x\", true, null, [7]]"), Json.NULL, null))
                .gives(2L, cells(null, null, null))
                .gives(3L, cells(null, null, null))
                .gives(4L, cells(null, null, null));
        db.<Long>rows(id -> select(
                                d.document.get("a").get("list").get(5).get(0),
                                d.document.get("a").get("list").get(4),
                                d.document.get("a").get("list").get(6))
                        .where(d.id.eq(id)))
                .gives(1L, cells(Json.number(7), Json.NULL, null))
                .gives(3L, cells(null, null, null));
        db.<Long>rows(id -> select(
                                d.document.get(0),
                                d.document.get(0).get(1),
                                d.document.get(1).get("a"),
                                d.document.get(1).get(0),
                                d.document.get(0).get("0"))
                        .where(d.id.eq(id)))
                .gives(1L, cells(null, null, null, null, null))
                .gives(2L, cells(Json.of("[1, 2]"), Json.number(2), Json.number(5), null, null))
                .gives(3L, cells(null, null, null, null, null));
    }

    private static void keys(RuleContext db) {
        List<String> keys = List.of("plain", "$d", "a.b", "a b", "it's", "say \"so\"", "b\\s", "0", "[0]", "?", "ä日");
        for (String key : keys) {
            db.<Integer>rows(n -> select(value(Json.of("{" + Json.quoted(key) + ": " + n + "}"), Types.JSON)
                            .get(key)))
                    .gives(1, Json.number(1))
                    .gives(2, Json.number(2));
        }
    }

    private static void has(RuleContext db) {
        var d = Documents.in(db, DEEP, Json.of("{\"n\": 1}"), Json.of("[\"n\"]"), null);
        db.<Long>rows(least ->
                        select(d.id).where(d.document.has("n"), d.id.ge(least)).orderBy(d.id.asc()))
                .gives(1L, 1L, 2L)
                .gives(2L, 2L);
    }

    private static void length(RuleContext db) {
        var d = Documents.in(db, DEEP, Json.of("{\"a\": {\"list\": []}}"), Json.of("{\"a\": {\"list\": {\"b\": 1}}}"));
        db.<Long>rows(id -> select(d.document.get("a").get("list").length(), d.document.length())
                        .where(d.id.eq(id)))
                .gives(1L, cells(6, null))
                .gives(2L, cells(0, null))
                .gives(3L, cells(null, null));
    }

    private static void read(RuleContext db) {
        var d = Documents.in(
                db,
                Json.of("{\"v\": \"it's \\\"so\\\" ä\\n\"}"),
                Json.of("{\"v\": 9007199254740993}"),
                Json.of("{\"v\": 2.5}"),
                Json.of("{\"v\": true}"),
                Json.of("{\"v\": false}"),
                Json.of("{\"v\": null}"),
                Json.of("{\"v\": [\"x\"]}"),
                Json.of("{}"),
                Json.of("{\"v\": \"5\"}"));
        var v = d.document.get("v");
        db.<Long>rows(id -> select(v.asText(), v.asInteger(), v.asBoolean()).where(d.id.eq(id)))
                .gives(1L, cells("it's \"so\" ä\n", null, null))
                .gives(2L, cells(null, 9007199254740993L, null))
                .gives(3L, cells(null, null, null))
                .gives(4L, cells(null, null, true))
                .gives(5L, cells(null, null, false))
                .gives(6L, cells(null, null, null))
                .gives(7L, cells(null, null, null))
                .gives(8L, cells(null, null, null))
                .gives(9L, cells("5", null, null));
        db.<Long>rows(id -> select(v.asDecimal(), v.asDouble()).where(d.id.eq(id)))
                .gives(3L, cells(new BigDecimal("2.5"), 2.5))
                .gives(4L, cells(null, null))
                .gives(9L, cells(null, null));
        db.<Long>rows(id -> select(d.document.asText(), d.document.asInteger()).where(d.id.eq(id)))
                .gives(1L, cells(null, null))
                .gives(2L, cells(null, null));
    }

    private static void where(RuleContext db) {
        var d = Documents.in(
                db,
                Json.of("{\"name\": \"ann\", \"age\": 30, \"tall\": true, \"x\": [{\"y\": 1.5}]}"),
                Json.of("{\"name\": \"bob\", \"age\": 9, \"tall\": false, \"x\": [{\"y\": 10.25}]}"));
        db.<String>rows(name ->
                        select(d.id).where(d.document.get("name").asText().eq(name)))
                .gives("ann", 1L)
                .gives("bob", 2L)
                .gives("cid");
        db.<Integer>rows(age ->
                        select(d.id).where(d.document.get("age").asInteger().gt(age.longValue())))
                .gives(10, 1L)
                .gives(30);
        db.<BigDecimal>rows(y -> select(d.id)
                        .where(d.document.get("x").get(0).get("y").asDecimal().gt(y)))
                .gives(new BigDecimal("9.5"), 2L)
                .gives(new BigDecimal("10.25"));
        db.<Long>rows(least -> select(d.id).where(d.document.get("tall").asBoolean(), d.id.ge(least)))
                .gives(1L, 1L)
                .gives(2L);
        db.<String>rows(prefix -> select(d.id)
                        .where(d.document.get("name").asText().like(prefix + "%"))
                        .orderBy(d.document.get("age").asInteger().desc()))
                .gives("a", 1L)
                .gives("", 1L, 2L);
    }

    private static void contains(RuleContext db) {
        var d = Documents.in(
                db, Json.of("{\"a\": {\"b\": 1, \"c\": [1, 2, 3]}, \"d\": \"x\"}"), Json.of("{\"d\": \"y\"}"), null);
        db.<Json>rows(part -> select(d.id).where(d.document.contains(part)))
                .gives(Json.of("{\"d\": \"x\"}"), 1L)
                .gives(Json.of("{\"d\": \"y\"}"), 2L)
                .gives(Json.of("{\"a\": {\"c\": [3, 1]}}"), 1L)
                .gives(Json.of("{\"a\": {\"c\": [4]}}"))
                .gives(Json.of("{\"e\": 1}"));
    }

    private static void make(RuleContext db) {
        var d = Documents.in(db, Json.of("{\"a\": 1}"), null);
        db.<Long>rows(id -> select(
                                jsonObject(
                                        member("id", d.id),
                                        member("it's \"so\"", value("t" + id)),
                                        member("n", value(id)),
                                        member("big", d.id.gt(1L)),
                                        member("yes", value(id == 1L, Types.BOOLEAN)),
                                        member("doc", d.document),
                                        member("raw", value("[1]")),
                                        member("inner", jsonArray(d.id, value(Json.of("[2]"), Types.JSON)))),
                                jsonArray(d.document, value("x" + id), d.id.isNull()),
                                jsonArray(),
                                jsonObject())
                        .where(d.id.eq(id)))
                .gives(
                        1L,
                        cells(
                                Json.of(
                                        "{\"id\": 1, \"it's \\\"so\\\"\": \"t1\", \"n\": 1, \"big\": false, \"yes\": true,"
                                                + " \"doc\": {\"a\": 1}, \"raw\": \"[1]\", \"inner\": [1, [2]]}"),
                                Json.of("[{\"a\": 1}, \"x1\", false]"),
                                Json.of("[]"),
                                Json.of("{}")))
                .gives(
                        2L,
                        cells(
                                Json.of(
                                        "{\"id\": 2, \"it's \\\"so\\\"\": \"t2\", \"n\": 2, \"big\": true, \"yes\": false,"
                                                + " \"doc\": null, \"raw\": \"[1]\", \"inner\": [2, [2]]}"),
                                Json.of("[null, \"x2\", false]"),
                                Json.of("[]"),
                                Json.of("{}")));
    }

    private static void rows(RuleContext db) {
        db.<Json>rows(document -> {
                    JsonElements each = value(document, Types.JSON).elements("each");
                    return select(
                                    each.ordinal(),
                                    each.element(),
                                    each.element().asText(),
                                    each.element().asInteger(),
                                    each.element().asBoolean(),
                                    each.element().get("a").asInteger())
                            .from(each)
                            .orderBy(each.ordinal().asc());
                })
                .gives(
                        Json.of("[\"x\", 7, true, null, {\"a\": 5}, [8], \"9\", {\"a\": \"b\"}]"),
                        cells(1L, Json.of("\"x\""), "x", null, null, null),
                        cells(2L, Json.of("7"), null, 7L, null, null),
                        cells(3L, Json.of("true"), null, null, true, null),
                        cells(4L, Json.NULL, null, null, null, null),
                        cells(5L, Json.of("{\"a\": 5}"), null, null, null, 5L),
                        cells(6L, Json.of("[8]"), null, null, null, null),
                        cells(7L, Json.of("\"9\""), "9", null, null, null),
                        cells(8L, Json.of("{\"a\": \"b\"}"), null, null, null, null))
                .gives(Json.of("[]"))
                .gives(Json.of("{\"a\": [1]}"))
                .gives(Json.of("3"))
                .gives(Json.NULL);
    }

    private static void rowsJoined(RuleContext db) {
        var d = Documents.in(
                db,
                Json.of("{\"lines\": [{\"sku\": \"p\", \"tags\": [1, 2]}, {\"sku\": \"q\", \"tags\": 3}]}"),
                Json.of("{\"lines\": []}"),
                Json.of("{\"lines\": {\"sku\": \"r\"}}"),
                null);
        JsonElements line = d.document.get("lines").elements("line");
        JsonElements tag = line.element().get("tags").elements("tag");
        db.<Long>rows(least -> select(
                                d.id, line.ordinal(), line.element().get("sku").asText())
                        .from(d.table)
                        .leftJoin(line, line.ordinal().gt(0))
                        .where(d.id.ge(least))
                        .orderBy(d.id.asc(), line.ordinal().asc()))
                .gives(
                        1L,
                        cells(1L, 1L, "p"),
                        cells(1L, 2L, "q"),
                        cells(2L, null, null),
                        cells(3L, null, null),
                        cells(4L, null, null))
                .gives(4L, cells(4L, null, null));
        db.<String>rows(sku -> select(d.id, tag.element().asInteger())
                        .from(d.table)
                        .crossJoin(line)
                        .crossJoin(tag)
                        .where(line.element().get("sku").asText().eq(sku))
                        .orderBy(tag.ordinal().desc()))
                .gives("p", cells(1L, 2L), cells(1L, 1L))
                .gives("q");
        Subquery inner = select(d.id, line.element(), line.ordinal())
                .from(d.table)
                .crossJoin(line)
                .as("lines");
        db.<Long>rows(place -> select(inner.column(line.element()).get("sku").asText())
                        .from(inner)
                        .where(inner.column(line.ordinal()).eq(place)))
                .gives(1L, "p")
                .gives(2L, "q");
    }

    private static void aggregateInOrder(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(jsonArrayAgg(p.name, p.name.desc()), jsonArrayAgg(p.age, p.id.asc()))
                        .where(p.id.ge(least)))
                .gives(3L, cells(Json.of("[\"eve\", \"dee\", \"cid\"]"), Json.of("[null, 20, 40]")))
                .gives(6L, cells(null, null));
        db.<Integer>rows(n -> select(jsonArrayAgg(p.id, p.id.remainder(n).desc(), p.name.asc())))
                .gives(2, Json.of("[1, 3, 5, 2, 4]"))
                .gives(3, Json.of("[2, 5, 1, 4, 3]"));
    }

    private static void aggregate(RuleContext db) {
        People p = People.in(db);
        db.<String>rows(name -> select(jsonArrayAgg(p.age), jsonObjectAgg(p.name, p.bossId), jsonArrayAgg(p.name))
                        .where(p.name.eq(name)))
                .gives("bob", cells(Json.of("[40]"), Json.of("{\"bob\": 1}"), Json.of("[\"bob\"]")))
                .gives("nobody", cells(null, null, null));
        db.<Long>rows(least -> select(jsonArrayAgg(p.id).length(), jsonObjectAgg(p.name, p.id))
                        .where(p.id.ge(least)))
                .gives(4L, cells(2, Json.of("{\"dee\": 4, \"eve\": 5}")))
                .gives(5L, cells(1, Json.of("{\"eve\": 5}")));
    }
}
