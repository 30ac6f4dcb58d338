package org.alkahest.dialect.testing;

import static org.alkahest.dialect.testing.Shop.CUSTOMERS;
import static org.alkahest.dialect.testing.Shop.DOCUMENTS;
import static org.alkahest.dialect.testing.Shop.ORDERS;
import static org.alkahest.dialect.testing.Shop.SERIES;
import static org.alkahest.sql.ArrayFunctions.arrayAgg;
import static org.alkahest.sql.ArrayFunctions.arrayOf;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.currentTimestamp;
import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Functions.length;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Functions.not;
import static org.alkahest.sql.Functions.or;
import static org.alkahest.sql.Functions.sum;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.JsonFunctions.jsonArray;
import static org.alkahest.sql.JsonFunctions.jsonArrayAgg;
import static org.alkahest.sql.JsonFunctions.jsonObject;
import static org.alkahest.sql.JsonFunctions.jsonObjectAgg;
import static org.alkahest.sql.JsonFunctions.member;
import static org.alkahest.sql.Quantified.any;
import static org.alkahest.sql.RowExpr.row;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.value;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alkahest.dialect.testing.Shop.Customers;
import org.alkahest.dialect.testing.Shop.Orders;
import org.alkahest.sql.ArrayColumn;
import org.alkahest.sql.Cte;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.JsonColumn;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Quantified;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValuesTable;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.Json;

/**
 * Statements whose text every dialect's golden test spells out in full, under the names that the tests know them by. All
 * of them run on the tables of {@link Shop}, in this order.
 */
public final class GoldenStatements {
    private static final Map<String, Statement> ALL = new LinkedHashMap<>();

    private GoldenStatements() {}

    /** By name, in the order in which they can be executed. */
    public static Map<String, Statement> all() {
        return ALL;
    }

    static {
        definitions();
        details();
        views();
        changes();
        queries();
        sources();
        documents();
        arrays();
        removals();
    }

    private static void add(String name, Statement statement) {
        if (ALL.put(name, statement) != null) {
            throw new IllegalArgumentException(name);
        }
    }

    private static void add(String name, SchemaStatement statement) {
        add(name, () -> statement);
    }

    private static void definitions() {
        TableName customer = CUSTOMERS.name();
        TableName order = ORDERS.name();
        add("create a table with an identity", new SchemaStatement.CreateTable(CUSTOMERS.definition(), false));
        add("create a table if it is not there", new SchemaStatement.CreateTable(CUSTOMERS.definition(), true));
        add("create a table with a check", new SchemaStatement.CreateTable(ORDERS.definition(), false));
        add(
                "create an index",
                new SchemaStatement.CreateIndex(
                        order, ORDERS.definition().indexes().get(0), false));
        add(
                "create a unique index",
                new SchemaStatement.CreateIndex(
                        order,
                        new Index(
                                "ux_order",
                                List.of(
                                        new OrderItem(ORDERS.total.node(), true, OrderItem.NullsOrder.LAST),
                                        ORDERS.id.asc()),
                                true),
                        true));
        add(
                "create an index over an expression",
                new SchemaStatement.CreateIndex(
                        customer,
                        new Index("ix_length", List.of(length(CUSTOMERS.name).asc()), false),
                        false));
        var key = new ForeignKey(
                "fk_extra",
                List.of("customer_id"),
                customer,
                List.of("id"),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION);
        add("add a foreign key", new SchemaStatement.AddForeignKey(order, key));
        add("drop a foreign key", new SchemaStatement.DropForeignKey(order, ObjectName.of("fk_extra")));
        add("comment on a table", new SchemaStatement.CommentOnTable(customer, "it's"));
        add("comment on a column", new SchemaStatement.CommentOnColumn(customer, "name", "it's"));
        add(
                "create a sequence",
                new SchemaStatement.CreateSequence(
                        new SequenceDefinition(
                                TableName.of("seq"),
                                Numbering.DEFAULT.from(10).by(5).between(5, 100).cycling()),
                        false));
    }

    private static void details() {
        var metaData = new MetaData();
        var stock = new DynamicTable(metaData, "stock");
        var id = stock.column("id", Types.BIGINT)
                .identity(new Identity(true, Numbering.DEFAULT.from(1)))
                .primaryKey();
        var count = stock.column("pieces", Types.INTEGER).nullable();
        var doubled = stock.column("doubled", Types.INTEGER).storedAs(count.times(2));
        add("create a table with a computed column", Ddl.createTable(stock));
        var by = new Index("ix_stock", List.of(count.desc()), true);
        add(
                "create a partial index",
                Ddl.createIndex(stock, by.withWhere(doubled.gt(2).node())));
        add(
                "create a covering index",
                Ddl.createIndex(stock, new Index("ix_covering", List.of(count.asc()), false).withIncluded("doubled")));
        add(
                "create an index by a method",
                Ddl.createIndex(stock, new Index("ix_method", List.of(count.asc()), false).withMethod("btree")));
        add(
                "create an index without equal nulls",
                Ddl.createIndex(stock, new Index("ix_nulls", List.of(count.asc()), true).withNullsNotDistinct()));
        var bin = new DynamicTable(new MetaData(), "bin");
        bin.column("id", Types.BIGINT).primaryKey();
        bin.column("stock_id", Types.BIGINT)
                .nullable()
                .references(
                        () -> id,
                        key -> key.withName("fk_bin")
                                .withOnDelete(ReferentialAction.CASCADE)
                                .withDeferral(Deferral.INITIALLY_DEFERRED));
        add("create a table with a deferred key", Ddl.createTable(bin));
        var shelf = new DynamicTable(new MetaData(), "shelf");
        var place = shelf.column("place", Types.INTEGER).primaryKey();
        shelf.column("half", Types.INTEGER).virtualAs(place.minus(1));
        add("create a table with a virtual column", Ddl.createTable(shelf));
    }

    private static void views() {
        var metaData = new MetaData();
        var view = new DynamicTable(metaData, "known_customer");
        view.column("number", Types.BIGINT);
        view.column("label", Types.varchar(60));
        var query = select(CUSTOMERS.id, CUSTOMERS.name.concat("!"))
                .where(CUSTOMERS.name.ne("it's"))
                .limit(5);
        add("create a view", Ddl.createView(view, query));
        add("drop a view", Ddl.dropView(view).ifExists());
        add("create a table of a query", Ddl.createTableAs(view, query));
        var kept = new DynamicTable(metaData, "kept_customer");
        kept.column("number", Types.BIGINT);
        add("create a materialized view", Ddl.createMaterializedView(kept, select(CUSTOMERS.id)));
        add("refresh a materialized view", Ddl.refreshView(kept));
        add("drop a materialized view", Ddl.dropMaterializedView(kept));
    }

    private static void changes() {
        add("insert a row", insert(CUSTOMERS).set(CUSTOMERS.name, "Ada"));
        add(
                "insert and return",
                insert(CUSTOMERS)
                        .set(CUSTOMERS.name, "Alan")
                        .set(CUSTOMERS.referrer, (Long) null)
                        .returning(CUSTOMERS.id, CUSTOMERS.name));
        add("insert a default", insert(CUSTOMERS).set(CUSTOMERS.name, "Grace").setDefault(CUSTOMERS.active));
        TextExpr oldName = CUSTOMERS.name.as("n");
        Cte old = Cte.of("old", select(oldName).where(CUSTOMERS.name.eq("Ada")));
        add(
                "insert the rows of a query with a common table",
                insert(CUSTOMERS).from(select(old.column(oldName).concat(" II")).from(old), CUSTOMERS.name));
        add(
                "insert values of every literal",
                insert(ORDERS)
                        .set(ORDERS.id, UUID.fromString("a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"))
                        .set(ORDERS.customerId, 1)
                        .set(ORDERS.total, new BigDecimal("12.50"))
                        .set(ORDERS.note, "it's \\ new"));
        add(
                "update",
                update(ORDERS)
                        .set(ORDERS.items, ORDERS.items.plus(1))
                        .set(ORDERS.note, (String) null)
                        .where(ORDERS.customerId.eq(1), ORDERS.total.gt(new BigDecimal("1"))));
        add(
                "update and return",
                update(ORDERS).set(ORDERS.items, 3).where(ORDERS.items.eq(2)).returning(ORDERS.id));
        Customers c = CUSTOMERS.as("c");
        add("update under an alias", update(c).set(c.active, false).where(c.name.like("x%")));
        add("delete", delete(ORDERS).where(ORDERS.items.eq(99)));
        add("delete under an alias", delete(c).where(c.name.eq("nobody")));
        add(
                "delete and return",
                delete(CUSTOMERS).where(CUSTOMERS.name.eq("nobody")).returning(CUSTOMERS.id));
    }

    private static void queries() {
        Customers c = CUSTOMERS.as("c");
        Customers referrer = CUSTOMERS.as("r");
        Orders o = ORDERS;
        add(
                "select",
                select(CUSTOMERS.id, CUSTOMERS.name).where(CUSTOMERS.name.like("A%"), CUSTOMERS.id.in(1L, 2L, 3L)));
        add("select from nothing", select(value("x"), value(1).plus(value(2))));
        add("not in", select(CUSTOMERS.id).where(CUSTOMERS.name.notIn("a", "b")));
        add("in an empty list", select(CUSTOMERS.id).where(CUSTOMERS.id.in(List.of())));
        add(
                "join",
                select(o.id, c.name, referrer.name)
                        .from(o)
                        .join(c, o.customerId.eq(c.id))
                        .leftJoin(referrer, c.referrer.eq(referrer.id))
                        .where(or(c.active.eq(true), o.total.between(BigDecimal.ONE, BigDecimal.TEN))));
        add("cross join", select(c.id, referrer.id).where(c.id.ne(referrer.id)));
        add("full join", select(c.id, referrer.id).from(c).fullJoin(referrer, c.referrer.eq(referrer.id)));
        var spent = sum(o.total).as("spent");
        add(
                "group",
                select(o.customerId, spent, count().as("n"))
                        .groupBy(o.customerId)
                        .having(count().gt(0))
                        .orderBy(spent.desc(), o.customerId.asc().nullsLast())
                        .limit(10));
        add("offset alone", select(c.id).orderBy(c.id.asc()).offset(5));
        add(
                "limit and offset",
                select(c.id).orderBy(c.name.desc().nullsFirst()).limit(3).offset(1));
        add(
                "subqueries",
                select(
                                c.name,
                                select(max(o.total))
                                        .where(o.customerId.eq(c.id))
                                        .scalar(o.total)
                                        .as("most"))
                        .where(
                                exists(select(o.id).where(o.customerId.eq(c.id))),
                                c.id.in(select(o.customerId)
                                        .where(o.items.gt(0))
                                        .limit(5)))
                        .orderBy(c.name.asc()));
        Subquery both = select(c.id, referrer.id)
                .from(c)
                .leftJoin(referrer, c.referrer.eq(referrer.id))
                .as("both");
        add("derived table whose columns share a name", select(both.column(c.id), both.column(referrer.id)));
        Cte chain = Cte.recursive(
                "chain", select(CUSTOMERS.id, CUSTOMERS.name).where(CUSTOMERS.referrer.isNull()), found -> {
                    Customers next = CUSTOMERS.as("next");
                    return select(next.id, next.name)
                            .from(next)
                            .join(found, next.referrer.eq(found.column(CUSTOMERS.id)));
                });
        add("recursive common table", select(chain.column(CUSTOMERS.id), chain.column(CUSTOMERS.name)));
        add(
                "combined queries",
                select(CUSTOMERS.id, CUSTOMERS.name)
                        .where(CUSTOMERS.active.eq(true))
                        .union(select(c.id, c.name).orderBy(c.id.asc()).limit(1))
                        .except(select(referrer.id, referrer.name).where(referrer.name.eq("x")))
                        .orderBy(CUSTOMERS.name.asc())
                        .limit(4));
        add(
                "expressions",
                select(
                                o.items.minus(o.items.minus(1)).times(2),
                                coalesce(o.note, "none")
                                        .concat(" (")
                                        .concat(c.name)
                                        .concat(")"),
                                cast(o.items, Types.varchar(10)),
                                when(o.total.ge(BigDecimal.TEN), "much", Types.TEXT)
                                        .otherwise("little"),
                                not(o.note.isNull().and(o.items.gt(1))))
                        .from(o)
                        .join(c, o.customerId.eq(c.id))
                        .where(c.since.le(currentTimestamp()), length(c.name).lt(100)));
        add("distinct", select(o.customerId).distinct().orderBy(o.customerId.asc()));
    }

    private static void sources() {
        Customers c = CUSTOMERS.as("c");
        Orders o = ORDERS;
        add("join along a foreign key", select(o.id, CUSTOMERS.name).from(o).join(CUSTOMERS));
        Subquery best = select(o.total)
                .from(o)
                .where(o.customerId.eq(c.id))
                .orderBy(o.total.desc())
                .limit(1)
                .lateral("best");
        add("lateral", select(c.name, best.column(o.total)).from(c).crossJoin(best));
        ValuesTable wanted = ValuesTable.of(
                "wanted", List.of("Ada", "Bob"), from(CUSTOMERS.id, n -> 1L), from(CUSTOMERS.name, n -> n));
        add(
                "values",
                select(c.name)
                        .from(c)
                        .join(
                                wanted,
                                row(wanted.column(CUSTOMERS.id), wanted.column(CUSTOMERS.name))
                                        .eq(row(c.id, c.name))));
        ValuesTable nobody = ValuesTable.of("nobody", List.<String>of(), from(CUSTOMERS.name, n -> n));
        add("values without rows", select(nobody.column(CUSTOMERS.name)).from(nobody));
        add("rows compared", select(c.id).where(row(c.name, c.id).gt(new Row2<>("Ada", 1L))));
        add(
                "rows in a list",
                select(c.id)
                        .where(row(c.id, c.name)
                                .in(List.of(new Row2<>(1L, "Ada"), new Row2<>(2L, "Bob"), new Row2<>(3L, "Cy")))));
        add("rows in an empty list", select(c.id).where(row(c.id, c.name).notIn(List.of())));
        add(
                "any and all",
                select(c.id)
                        .where(
                                c.id.eq(any(select(o.customerId).from(o))),
                                c.id.ge(Quantified.all(select(o.customerId).from(o)))));
        Cte reached = Cte.recursiveDistinct("reached", select(CUSTOMERS.id).where(CUSTOMERS.name.eq("Ada")), found -> {
            Customers next = CUSTOMERS.as("next");
            return select(next.id).from(next).join(found, next.referrer.eq(found.column(CUSTOMERS.id)));
        });
        add(
                "recursive common table of distinct rows",
                select(reached.column(CUSTOMERS.id)).from(reached));
        Cte once = Cte.of("once", select(CUSTOMERS.id)).materialized();
        add("materialized common table", select(once.column(CUSTOMERS.id)).from(once));
        Cte gone = Cte.of("gone", delete(o).where(o.items.eq(99)).returning(o.id));
        add("change in a common table", select(gone.column(o.id)).from(gone));
    }

    private static void documents() {
        add("create a table of documents", new SchemaStatement.CreateTable(DOCUMENTS.definition(), true));
        JsonColumn body = DOCUMENTS.body;
        add("insert a document", insert(DOCUMENTS).set(DOCUMENTS.id, 1).set(body, Json.of("{\"a\": [1]}")));
        add(
                "parts of a document",
                select(body.get("a").get("it's"), body.get("a").get(0)));
        add(
                "values of a document",
                select(body.get("a").asText(), body.asInteger(), body.get("d").asDecimal())
                        .where(body.get("b").asBoolean(), body.has("c")));
        add("length of an array in a document", select(body.get("a").length()));
        add("document that contains another", select(DOCUMENTS.id).where(body.contains(Json.of("{\"a\": 1}"))));
        add(
                "documents made of values",
                select(
                                jsonObject(
                                        member("id", DOCUMENTS.id),
                                        member("big", DOCUMENTS.id.gt(9)),
                                        member("all", jsonArray(body, value("x"), value(1)))),
                                jsonArrayAgg(body),
                                jsonObjectAgg(value("k"), DOCUMENTS.id))
                        .groupBy(DOCUMENTS.id, body));
    }

    private static void arrays() {
        add("create a table of arrays", new SchemaStatement.CreateTable(SERIES.definition(), true));
        ArrayColumn<Integer, NumExpr<Integer>> v = SERIES.numbers;
        add(
                "parts of an array",
                select(v.at(1), v.slice(1, 2), v.length(), v.concat(List.of(3))).where(v.has(1)));
        add("array that contains others", select(SERIES.id).where(v.hasAll(List.of(1)), v.hasAnyOf(List.of(2))));
        add(
                "arrays made of values",
                select(arrayOf(v.at(1), value(2)), arrayAgg(SERIES.id)).groupBy(v));
    }

    private static void removals() {
        add("create a schema", Ddl.createSchema("tenant").ifNotExists());
        add("drop a schema", Ddl.dropSchema("tenant").ifExists());
        var later = new DynamicTable(new MetaData(), ORDERS.name());
        add("add a column", Ddl.addColumn(later.column("weight", Types.INTEGER).serverDefault(1)));
        add("drop a column", Ddl.dropColumn(ORDERS, "weight"));
        add("rename a table", Ddl.renameTable(ORDERS, "purchase"));
        add("rename it back", Ddl.renameTable(new DynamicTable(new MetaData(), "purchase"), "order"));
        add("drop an index", new SchemaStatement.DropIndex(ORDERS.name(), ObjectName.of("ux_order"), true));
        add("drop a sequence", new SchemaStatement.DropSequence(TableName.of("seq"), false));
        add("drop a table", new SchemaStatement.DropTable(ORDERS.name(), false));
        add("drop a table if it is there", new SchemaStatement.DropTable(TableName.of("nothing"), true));
    }
}
