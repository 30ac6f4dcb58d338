package org.alkahest.dialect.testing;

import static org.alkahest.dialect.testing.Shop.CUSTOMERS;
import static org.alkahest.dialect.testing.Shop.DOCUMENTS;
import static org.alkahest.dialect.testing.Shop.ORDERS;
import static org.alkahest.dialect.testing.Shop.SERIES;
import static org.alkahest.sql.Aggregates.every;
import static org.alkahest.sql.Aggregates.filter;
import static org.alkahest.sql.Aggregates.grouping;
import static org.alkahest.sql.Aggregates.joined;
import static org.alkahest.sql.Aggregates.percentileCont;
import static org.alkahest.sql.Aggregates.some;
import static org.alkahest.sql.Aggregates.varSamp;
import static org.alkahest.sql.ArrayFunctions.arrayAgg;
import static org.alkahest.sql.ArrayFunctions.arrayOf;
import static org.alkahest.sql.BitFunctions.bitAnd;
import static org.alkahest.sql.BitFunctions.bitXor;
import static org.alkahest.sql.BitFunctions.shiftRight;
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
import static org.alkahest.sql.Functions.upper;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.JsonFunctions.jsonArray;
import static org.alkahest.sql.JsonFunctions.jsonArrayAgg;
import static org.alkahest.sql.JsonFunctions.jsonObject;
import static org.alkahest.sql.JsonFunctions.jsonObjectAgg;
import static org.alkahest.sql.JsonFunctions.member;
import static org.alkahest.sql.NumberFunctions.floor;
import static org.alkahest.sql.NumberFunctions.floorMod;
import static org.alkahest.sql.NumberFunctions.greatest;
import static org.alkahest.sql.NumberFunctions.power;
import static org.alkahest.sql.OnConflict.excluded;
import static org.alkahest.sql.Quantified.any;
import static org.alkahest.sql.RowExpr.row;
import static org.alkahest.sql.RowVersions.after;
import static org.alkahest.sql.RowVersions.before;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.merge;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.TextFunctions.left;
import static org.alkahest.sql.TextFunctions.lpad;
import static org.alkahest.sql.TextFunctions.position;
import static org.alkahest.sql.TextFunctions.right;
import static org.alkahest.sql.TimeFunctions.localTimestamp;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.value;
import static org.alkahest.sql.Windows.currentRow;
import static org.alkahest.sql.Windows.lag;
import static org.alkahest.sql.Windows.orderBy;
import static org.alkahest.sql.Windows.over;
import static org.alkahest.sql.Windows.partitionBy;
import static org.alkahest.sql.Windows.preceding;
import static org.alkahest.sql.Windows.rowNumber;
import static org.alkahest.sql.Windows.unboundedFollowing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alkahest.dialect.testing.Shop.Customers;
import org.alkahest.dialect.testing.Shop.Orders;
import org.alkahest.sql.ArrayColumn;
import org.alkahest.sql.Cte;
import org.alkahest.sql.DatePart;
import org.alkahest.sql.DateUnit;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Grouping;
import org.alkahest.sql.JsonColumn;
import org.alkahest.sql.JsonElements;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NamedWindow;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Quantified;
import org.alkahest.sql.Sample;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;
import org.alkahest.sql.UnsignedTypes;
import org.alkahest.sql.ValueType;
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
import org.alkahest.sql.tree.WindowFrame;
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
        rows();
        hints();
        queries();
        sources();
        documents();
        arrays();
        arraysInOrder();
        wrapped();
        enums();
        otherTypes();
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
        var draft = new DynamicTable(new MetaData(), "draft_page");
        draft.column("id", Types.BIGINT).primaryKey();
        draft.column("changed", Types.TIMESTAMP).serverDefault(localTimestamp()).serverOnUpdate();
        add("create a table with a column that is set on update", Ddl.createTable(draft));
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
        add("create a view if it is not there", Ddl.createView(view, query).ifNotExists());
        add("replace a view", Ddl.createView(view, query).orReplace());
        add("drop a view", Ddl.dropView(view).ifExists());
        add("create a table of a query", Ddl.createTableAs(view, query));
        var kept = new DynamicTable(metaData, "kept_customer");
        kept.column("number", Types.BIGINT);
        add("create a materialized view", Ddl.createMaterializedView(kept, select(CUSTOMERS.id)));
        add(
                "create a materialized view if it is not there",
                Ddl.createMaterializedView(kept, select(CUSTOMERS.id)).ifNotExists());
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
        var counted = new DynamicTable(new MetaData(), ORDERS.name());
        var note = counted.column("note", Types.TEXT);
        var items = counted.column("items", Types.INTEGER);
        items.onUpdate(items.plus(1));
        add("update and what changes with it", update(counted).set(note, "x").where(items.eq(2)));
        add(
                "update and return",
                update(ORDERS).set(ORDERS.items, 3).where(ORDERS.items.eq(2)).returning(ORDERS.id));
        Customers c = CUSTOMERS.as("c");
        add("update under an alias", update(c).set(c.active, false).where(c.name.like("x%")));
        add("delete", delete(ORDERS).where(ORDERS.items.eq(99)));
        add("delete under an alias", delete(c).where(c.name.eq("nobody")));
        conflicts();
        var merge = merge(ORDERS)
                .using(CUSTOMERS, ORDERS.customerId.eq(CUSTOMERS.id))
                .whenMatched(ORDERS.items.eq(2), CUSTOMERS.active.eq(false))
                .delete()
                .whenMatched()
                .update(row -> row.set(ORDERS.note, CUSTOMERS.name).set(ORDERS.items, 3))
                .whenNotMatched(CUSTOMERS.name.eq("x"))
                .insert(row -> row.set(ORDERS.id, new UUID(0, 2))
                        .set(ORDERS.customerId, CUSTOMERS.id)
                        .set(ORDERS.total, BigDecimal.ONE));
        add("merge", merge);
        add("merge and return", merge.returning(ORDERS.id, ORDERS.items.plus(1)));
        add(
                "update from another table",
                update(ORDERS)
                        .set(ORDERS.note, CUSTOMERS.name)
                        .set(ORDERS.items, 3)
                        .from(CUSTOMERS)
                        .where(ORDERS.customerId.eq(CUSTOMERS.id), CUSTOMERS.name.eq("x")));
        add(
                "delete by another table",
                delete(ORDERS).using(CUSTOMERS).where(ORDERS.customerId.eq(CUSTOMERS.id), CUSTOMERS.name.eq("x")));
        add(
                "delete and return",
                delete(CUSTOMERS).where(CUSTOMERS.name.eq("nobody")).returning(CUSTOMERS.id));
    }

    private static void rows() {
        add(
                "insert rows of expressions",
                insert(CUSTOMERS)
                        .rows(
                                row -> row.set(CUSTOMERS.name, "Barbara").set(CUSTOMERS.active, true),
                                row -> row.set(CUSTOMERS.active, value(1).eq(2))
                                        .set(CUSTOMERS.name, upper(value("Tony")))));
        add(
                "insert or update rows of expressions",
                insert(ORDERS)
                        .rows(
                                row -> row.set(ORDERS.id, new UUID(0, 7))
                                        .set(ORDERS.customerId, 1)
                                        .set(ORDERS.total, BigDecimal.ONE),
                                row -> row.set(ORDERS.id, new UUID(0, 8))
                                        .set(ORDERS.customerId, value(2L).minus(1L))
                                        .set(ORDERS.total, BigDecimal.TEN))
                        .onConflict(ORDERS.id)
                        .doUpdate(old -> old.set(ORDERS.total, excluded(ORDERS.total))));
        add(
                "update and return old and new",
                update(ORDERS)
                        .set(ORDERS.items, ORDERS.items.plus(1))
                        .where(ORDERS.customerId.eq(7))
                        .returning(before(ORDERS.items), after(ORDERS.items), ORDERS.id));
    }

    private static void hints() {
        add(
                "select with a comment and hints",
                select(ORDERS.id, CUSTOMERS.id)
                        .from(ORDERS)
                        .join(CUSTOMERS, ORDERS.customerId.eq(CUSTOMERS.id))
                        .where(ORDERS.customerId.eq(1))
                        .comment("it's */ the ?")
                        .hint("mariadb", "sql_no_cache")
                        .hint("mysql", "/*+ max_execution_time(1000) */")
                        .hint("postgresql", "/*+ SeqScan(customer) */")
                        .hint(ORDERS, "h2", "use index (ix_order_customer)")
                        .hint(ORDERS, "mariadb", "force index (ix_order_customer)")
                        .hint(ORDERS, "mysql", "force index (ix_order_customer)")
                        .hint(ORDERS, "sqlite", "indexed by ix_order_customer")
                        .hint(CUSTOMERS, "mariadb", "ignore index (name)")
                        .hint(CUSTOMERS, "sqlite", "not indexed")
                        .suffix("postgresql", "for key share"));
        add(
                "insert with a comment and hints",
                insert(CUSTOMERS)
                        .set(CUSTOMERS.name, "Edsger")
                        .comment("again")
                        .hint("mariadb", "ignore")
                        .hint("mysql", "ignore")
                        .hint("sqlite", "or ignore"));
        add(
                "update with a comment and hints",
                update(ORDERS)
                        .set(ORDERS.items, 1)
                        .where(ORDERS.items.eq(99))
                        .comment("count")
                        .hint("mariadb", "low_priority")
                        .hint("mysql", "low_priority")
                        .hint("sqlite", "or rollback"));
        add(
                "delete with a comment and hints",
                delete(ORDERS)
                        .where(ORDERS.items.eq(99))
                        .comment("none")
                        .hint("mariadb", "quick")
                        .hint("mysql", "quick")
                        .suffix("mariadb", "limit 5"));
    }

    private static void conflicts() {
        var row = insert(CUSTOMERS).set(CUSTOMERS.name, "Ann").set(CUSTOMERS.active, true);
        add(
                "insert or leave",
                row.setNull(CUSTOMERS.referrer).onConflict().doNothing().returning(CUSTOMERS.id));
        add(
                "insert or update",
                insert(ORDERS)
                        .set(ORDERS.id, new UUID(0, 1))
                        .set(ORDERS.customerId, 1L)
                        .set(ORDERS.total, BigDecimal.ONE)
                        .set(ORDERS.note, "gift")
                        .onConflict(ORDERS.id)
                        .doUpdate(old -> old.set(ORDERS.total, ORDERS.total.plus(excluded(ORDERS.total)))
                                .set(ORDERS.items, ORDERS.items.plus(1))));
        add(
                "insert or update where a condition holds",
                row.onConflict(CUSTOMERS.name)
                        .doUpdate(old -> old.setExcluded(CUSTOMERS.active).where(CUSTOMERS.id.lt(5L))));
        add("insert or update by any key", row.onConflict().doUpdate(CUSTOMERS.active));
        add(
                "insert from a query or leave",
                insert(CUSTOMERS)
                        .from(select(CUSTOMERS.name), CUSTOMERS.name)
                        .onConflict()
                        .doNothing());
        add(
                "insert or leave by a partial index",
                row.onConflict(CUSTOMERS.name)
                        .where(CUSTOMERS.id.gt(literal(0L, Types.BIGINT)))
                        .doNothing());
        add(
                "insert or leave by the name of a constraint",
                row.onConflictOn("customer_name_key").doNothing());
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
        values();
        add("distinct", select(o.customerId).distinct().orderBy(o.customerId.asc()));
        add(
                "distinct on",
                select(o.customerId, o.total).distinctOn(o.customerId).orderBy(o.customerId.asc(), o.total.desc()));
        add(
                "distinct on an expression with a value",
                select(o.customerId)
                        .distinctOn(o.items.remainder(2))
                        .orderBy(o.items.remainder(2).asc(), o.total.desc()));
        add(
                "limit in percent",
                select(o.id, o.items)
                        .where(o.items.gt(1))
                        .orderBy(o.total.asc())
                        .limitPercent(20)
                        .offset(3));
        add("limit in percent with ties", select(o.id).orderBy(o.items.asc()).limitPercentWithTies(20));
        add(
                "sample",
                select(o.id)
                        .from(c)
                        .join(o, o.customerId.eq(c.id))
                        .sample(c, Sample.system(10))
                        .sample(o, Sample.bernoulli(2.5).repeatable(42)));
        NamedWindow customer = partitionBy(o.customerId).as("customer");
        NamedWindow running = customer.orderBy(o.items.asc()).as("running");
        add(
                "named windows",
                select(
                                over(sum(o.total), customer),
                                over(sum(o.total), customer.orderBy(o.total.desc())),
                                over(count(), running.rows(preceding(1), currentRow())))
                        .window(customer, running)
                        .orderBy(over(max(o.items), customer).asc()));
        add(
                "window",
                select(
                        o.id,
                        over(sum(o.total), partitionBy(o.customerId).orderBy(o.items.asc(), o.total.desc())),
                        rowNumber().over(orderBy(o.total.desc()))));
        add("window frame", select(over(count(), orderBy(o.items.asc()).rows(preceding(2), currentRow()))));
        add(
                "window frame of groups",
                select(over(
                        count(),
                        orderBy(o.items.asc())
                                .groups(preceding(1), unboundedFollowing())
                                .excluding(WindowFrame.Exclusion.TIES))));
        add("lag with a default", select(lag(o.items, 1, 0).over(orderBy(o.total.asc()))));
        add(
                "distinct aggregates",
                select(sum(o.total).distinct(), varSamp(o.items).distinct()));
        add("filtered aggregates", select(filter(count(), o.items.gt(1)), filter(sum(o.total), o.items.gt(1))));
        add("joined texts", select(joined(c.name, ", ", c.id.asc())));
        add("aggregated conditions", select(every(o.items.gt(0)), some(o.items.gt(5))));
        add("variance", select(varSamp(o.items)));
        add("percentile", select(percentileCont(0.5, o.items)));
        add("rollup", select(o.customerId, o.items, count()).groupBy(Grouping.rollup(o.customerId, o.items)));
        add(
                "rollup beside another group",
                select(o.customerId, o.items, count()).groupBy(o.customerId).groupBy(Grouping.rollup(o.items)));
        add(
                "rows that a rollup has not grouped",
                select(o.customerId, grouping(o.customerId)).groupBy(Grouping.rollup(o.customerId)));
        add(
                "grouping sets",
                select(o.customerId, count())
                        .groupBy(Grouping.set(o.customerId, o.items).and()));
        add("limit with ties", select(o.id).orderBy(o.total.desc()).limitWithTies(3));
        add("lock for update", select(c.name).where(c.id.eq(1L)).forUpdate().skipLocked());
        add("lock for share", select(c.name).where(c.id.eq(1L)).forShare().nowait());
        add(
                "lock for no key update",
                select(c.name).where(c.id.eq(1L)).forNoKeyUpdate().skipLocked());
        add(
                "lock for key share",
                select(c.name).where(c.id.eq(1L)).forKeyShare().lockOnly(c));
        add(
                "lock one of two tables",
                select(o.id).join(c, o.customerId.eq(c.id)).forUpdate().lockOnly(o));
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
        add(
                "any of a limited query",
                select(c.id).where(c.id.eq(any(select(o.customerId).from(o).limit(2)))));
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

    private static void elements() {
        JsonElements item = DOCUMENTS.body.get("items").elements("item");
        JsonElements part = item.element().get("parts").elements("part");
        add(
                "elements of an array in a document",
                select(DOCUMENTS.id, item.ordinal(), item.element().get("name").asText())
                        .from(DOCUMENTS)
                        .join(item, item.ordinal().gt(1)));
        add(
                "elements of elements",
                select(item.ordinal(), part.element())
                        .from(DOCUMENTS)
                        .crossJoin(item)
                        .leftJoin(part, part.ordinal().gt(0)));
        JsonElements given = value(Json.of("[1, 2]"), Types.JSON).elements("given");
        Subquery numbers = select(given.element(), given.ordinal()).from(given).as("numbers");
        add(
                "elements of a value in a subquery",
                select(numbers.column(given.element())).from(numbers));
    }

    private static void arraysInOrder() {
        elements();
        add("array made of rows in an order", select(arrayAgg(SERIES.id, SERIES.id.desc())));
        add(
                "document made of rows in an order",
                select(jsonArrayAgg(DOCUMENTS.body, DOCUMENTS.id.remainder(2).desc(), DOCUMENTS.id.asc())));
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

    /** A type with SQL around its values. */
    private static void wrapped() {
        var tag = new DynamicTable(new MetaData(), "tag");
        var id = tag.column("id", Types.BIGINT).primaryKey();
        var code = tag.column("code", Types.varchar(30).wrapped("lower({0})", "upper({0})"));
        add("create a table of a type with SQL around it", Ddl.createTable(tag));
        add("insert with SQL around a value", insert(tag).set(id, 1).set(code, "C1"));
        add("update with SQL around a value", update(tag).set(code, "D1").where(code.in("C1", "X")));
        add("select inside of SQL", select(code, count()).groupBy(code).orderBy(code.asc()));
        Subquery kept = select(code).distinct().as("kept");
        add(
                "a subquery without SQL around its columns",
                select(kept.column(code)).where(kept.column(code).ne("D1")));
    }

    /** An enum that the database knows. */
    private static void enums() {
        ValueType<Grade> type = Types.checkedEnumeration("grade", Grade.class);
        var mark = new DynamicTable(new MetaData(), "mark");
        var id = mark.column("id", Types.BIGINT).primaryKey();
        var grade = mark.column("grade", type).serverDefault(Grade.GOOD);
        add("create the type of an enum", Ddl.createEnum(type));
        add(
                "create the type of an enum if it is not there",
                Ddl.createEnum(type).ifNotExists());
        add("create a table of an enum", Ddl.createTable(mark));
        add("insert a constant of an enum", insert(mark).set(id, 1).set(grade, Grade.BAD));
        add("constants of an enum in a list", select(grade).where(grade.in(Grade.BAD, Grade.GOOD)));
        add("drop a table of an enum", Ddl.dropTable(mark));
        add("drop the type of an enum", Ddl.dropEnum(type).ifExists());
    }

    private enum Grade {
        GOOD,
        BAD
    }

    /** Types that one database has, and those that differ by database. */
    private static void otherTypes() {
        var gauge = new DynamicTable(new MetaData(), "gauge");
        var id = gauge.column("id", Types.BIGINT).primaryKey();
        var reading = gauge.column("reading", UnsignedTypes.INTEGER);
        var lasted = gauge.column("lasted", Types.INTERVAL);
        var place = gauge.column(
                "place",
                Types.varchar(40)
                        .withVariant("postgresql", Types.TEXT.named("inet"))
                        .withVariant("mariadb", Types.TEXT.named("inet6")));
        add("create a table of types that differ", Ddl.createTable(gauge));
        add(
                "insert values of types that differ",
                insert(gauge)
                        .set(id, 1)
                        .set(reading, 4_000_000_000L)
                        .set(lasted, Duration.ofSeconds(90))
                        .set(place, "::1"));
        add(
                "compare values of types that differ",
                select(reading.plus(1), lasted, place)
                        .where(
                                reading.gt(2L),
                                lasted.ge(Duration.ofSeconds(1)),
                                place.eq("::1"),
                                place.in("::1", "::2")));
    }

    private static void values() {
        Customers c = CUSTOMERS;
        Orders o = ORDERS;
        add(
                "null-safe comparisons",
                select(o.items).where(o.note.isDistinctFrom("x"), o.note.isNotDistinctFrom(o.note)));
        add("true division", select(o.items.dividedBy(4), floorMod(o.items, 7)));
        add("bits", select(bitXor(bitAnd(o.items, 6), 3), shiftRight(o.items, 1)));
        add("mathematics", select(power(o.total, 2), floor(o.total), greatest(o.items, value(3))));
        add("texts without case", select(c.id).where(c.name.ilike("a%")));
        add("texts in parts", select(left(c.name, 2), right(c.name, 2), lpad(c.name, 5, '.'), position("d", c.name)));
        add("regular expressions", select(c.name.replaceMatches("[a-z]+", "*")).where(c.name.matches("^A")));
        add(
                "parts of times",
                select(
                        c.since.extract(DatePart.YEAR),
                        c.since.extract(DatePart.WEEK),
                        c.since.extract(DatePart.SECOND)));
        add(
                "times moved and cut",
                select(c.since.plus(Duration.ofHours(1)), c.since.truncatedTo(DateUnit.MONTH))
                        .where(c.since.microsecondsUntil(currentTimestamp()).gt(0)));
        add(
                "dates moved",
                select(
                        value(LocalDate.EPOCH, Types.DATE).plus(Period.ofMonths(1)),
                        cast(localTimestamp(), Types.DATE)));
    }

    /** The table of orders as it shall be: the weight has become larger, and may be missing. */
    private static void alterations(DynamicTable orders) {
        var future = new DynamicTable(new MetaData(), orders.name());
        var number = future.column("id", Types.UUID);
        var weight = future.column("weight", Types.BIGINT).nullable();
        add("give a column another type", Ddl.alterType(weight));
        add("let a column be null", Ddl.alterNullability(weight));
        add("take the default of a column away", Ddl.alterDefault(weight));
        var heavy = new DynamicTable(new MetaData(), orders.name());
        add(
                "give a column a default",
                Ddl.alterDefault(heavy.column("weight", Types.BIGINT).nullable().serverDefault(2L)));
        var mass = new DynamicTable(new MetaData(), orders.name()).column("mass", Types.BIGINT);
        add("rename a column", Ddl.renameColumn("weight", mass));
        add("rename the column back", Ddl.renameColumn("mass", weight));
        add("add a unique key", Ddl.addUnique(future, "uq_weight", weight, number));
        add("drop a unique key", Ddl.dropUnique(future, "uq_weight"));
        add("add a check", Ddl.addCheck(future, "ck_weight", weight.gt(0L)));
        add("drop a check", Ddl.dropCheck(future, "ck_weight"));
        add("add a column if it is not there", Ddl.addColumn(weight).ifNotExists());
        add("drop a column if it is there", Ddl.dropColumn(future, "nothing").ifExists());
    }

    private static void removals() {
        add("create a schema", Ddl.createSchema("tenant").ifNotExists());
        add("drop a schema", Ddl.dropSchema("tenant").ifExists());
        var later = new DynamicTable(new MetaData(), ORDERS.name());
        add("add a column", Ddl.addColumn(later.column("weight", Types.INTEGER).serverDefault(1)));
        alterations(later);
        add("drop a column", Ddl.dropColumn(ORDERS, "weight"));
        add("rename a table", Ddl.renameTable(ORDERS, "purchase"));
        add("rename it back", Ddl.renameTable(new DynamicTable(new MetaData(), "purchase"), "order"));
        add("drop an index", new SchemaStatement.DropIndex(ORDERS.name(), ObjectName.of("ux_order"), true));
        add("drop a sequence", new SchemaStatement.DropSequence(TableName.of("seq"), false));
        add("drop a table", new SchemaStatement.DropTable(ORDERS.name(), false));
        add("drop a table if it is there", new SchemaStatement.DropTable(TableName.of("nothing"), true));
    }
}
