package org.alkahest.dialect.sqlite;

import java.sql.SQLException;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.GoldenContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What SQLite is told, word for word. */
class SqliteGoldenSqlTest extends GoldenContract {
    private static DialectUnderTest database;

    @BeforeAll
    static void open() throws SQLException {
        database = SqliteDatabase.open();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Override
    protected DialectUnderTest database() {
        return database;
    }

    SqliteGoldenSqlTest() {
        sql("create a table with an identity", """
                create table customer (id integer primary key, name varchar(40) not null, referrer_id
                bigint, active boolean default true not null, since timestamp default
                (strftime('%Y-%m-%d %H:%M:%f000', 'now')) not null, unique (name), foreign key (referrer_id)
                references customer (id) on delete set null)
                """);
        sql("create a table if it is not there", """
                create table if not exists customer (id integer primary key, name varchar(40) not null,
                referrer_id bigint, active boolean default true not null, since timestamp default
                (strftime('%Y-%m-%d %H:%M:%f000', 'now')) not null, unique (name), foreign key (referrer_id)
                references customer (id) on delete set null)
                """);
        sql("create a table with a check", """
                create table "order" (id char(36) not null, customer_id bigint not null, total decimal(10,
                2) not null, items integer default 1 not null, note text, primary key (id), foreign key
                (customer_id) references customer (id), constraint ck_order_total check (total >= 0.00 and
                (items in (1, 2, 3) or note is not null)))
                """);
        sql("create an index", """
                create index ix_order_customer on "order" (customer_id, total)
                """);
        sql("create a unique index", """
                create unique index if not exists ux_order on "order" (total desc, id)
                """);
        sql("create an index over an expression", """
                create index ix_length on customer ((length(name)))
                """);
        refused("add a foreign key", Capability.ALTER_FOREIGN_KEY);
        refused("drop a foreign key", Capability.ALTER_FOREIGN_KEY);
        refused("comment on a table", Capability.COMMENT_STATEMENTS);
        refused("comment on a column", Capability.COMMENT_STATEMENTS);
        refused("create a sequence", Capability.SEQUENCES);
        sql("create a table with a computed column", """
                create table stock (id integer primary key autoincrement, pieces integer, doubled integer
                generated always as (pieces * 2) stored)
                """);
        sql("create a partial index", """
                create unique index ix_stock on stock (pieces desc) where doubled > 2
                """);
        refused("create a covering index", Capability.COVERING_INDEXES);
        refused("create an index by a method", Capability.INDEX_METHODS);
        refused("create an index without equal nulls", Capability.NULLS_NOT_DISTINCT);
        sql("create a table with a deferred key", """
                create table bin (id bigint not null, stock_id bigint, primary key (id), constraint fk_bin foreign
                key (stock_id) references stock (id) on delete cascade deferrable initially deferred)
                """);
        sql("create a table with a virtual column", """
                create table shelf (place integer not null, half integer generated always as (place - 1) virtual,
                primary key (place))
                """);
        refused("create a table with a column that is set on update", Capability.SERVER_ON_UPDATE);
        sql("create a view", """
                create view known_customer (number, label) as select customer.id, customer.name || '!' from customer where customer.name <> 'it''s' limit 5
                """);
        sql("create a view if it is not there", """
                create view if not exists known_customer (number, label) as select customer.id, customer.name || '!' from customer where customer.name <> 'it''s' limit 5
                """);
        refused("replace a view", Capability.REPLACE_VIEWS);
        sql("drop a view", """
                drop view if exists known_customer
                """);
        sql("create a table of a query", """
                create table known_customer as select customer.id as number, customer.name || '!' as label from customer where customer.name <> 'it''s' limit 5
                """);
        refused("create a materialized view", Capability.MATERIALIZED_VIEWS);
        refused("create a materialized view if it is not there", Capability.MATERIALIZED_VIEWS);
        refused("refresh a materialized view", Capability.MATERIALIZED_VIEWS);
        refused("drop a materialized view", Capability.MATERIALIZED_VIEWS);
        sql("insert a row", """
                insert into customer (name) values (?)
                """);
        sql("insert and return", """
                insert into customer (name, referrer_id) values (?, ?) returning id, name
                """);
        refused("insert a default", Capability.DEFAULT_AS_VALUE);
        sql("insert the rows of a query with a common table", """
                with old (n) as (select customer.name as n from customer where customer.name = ?) insert
                into customer (name) select old.n || ? from old
                """);
        sql("insert values of every literal", """
                insert into "order" (id, customer_id, total, note) values (?, ?, ?, ?)
                """);
        sql("update", """
                update "order" set items = "order".items + ?, note = ? where "order".customer_id = ? and
                "order".total > ?
                """);
        sql("update and what changes with it", """
                update "order" set note = ?, items = "order".items + ? where "order".items = ?
                """);
        sql("update and return", """
                update "order" set items = ? where "order".items = ? returning id
                """);
        sql("update under an alias", """
                update customer as c set active = ? where c.name like ?
                """);
        sql("delete", """
                delete from "order" where "order".items = ?
                """);
        sql("delete under an alias", """
                delete from customer as c where c.name = ?
                """);
        sql("delete and return", """
                delete from customer where customer.name = ? returning id
                """);
        sql("insert or leave", """
                insert into customer (name, active, referrer_id) values (?, ?, ?) on conflict do nothing
                returning id
                """);
        sql("insert or update", """
                insert into "order" (id, customer_id, total, note) values (?, ?, ?, ?) on conflict (id)
                do update set total = "order".total + excluded.total, items = "order".items + ?
                """);
        sql("insert or update where a condition holds", """
                insert into customer (name, active) values (?, ?) on conflict (name) do update set
                active = excluded.active where customer.id < ?
                """);
        sql("insert or update by any key", """
                insert into customer (name, active) values (?, ?) on conflict do update set active =
                excluded.active
                """);
        sql("insert from a query or leave", """
                insert into customer (name) select * from (select customer.name from customer) where
                true on conflict do nothing
                """);
        sql("insert or leave by a partial index", """
                insert into customer (name, active) values (?, ?) on conflict (name) where customer.id >
                0 do nothing
                """);
        refused("insert or leave by the name of a constraint", Capability.CONFLICT_CONSTRAINT);
        sql("update from another table", """
                update "order" set note = customer.name, items = ? from customer where
                "order".customer_id = customer.id and customer.name = ?
                """);
        sql("delete by another table", """
                delete from "order" where exists (select 1 from customer where "order".customer_id =
                customer.id and customer.name = ?)
                """);
        refused("merge", Capability.MERGE);
        refused("merge and return", Capability.MERGE);
        sql("select with a comment and hints", """
                /* it's * / the ? */ select "order".id, customer.id from "order" indexed by ix_order_customer join
                customer not indexed on "order".customer_id = customer.id where "order".customer_id = ?
                """);
        sql("insert with a comment and hints", """
                /* again */ insert or ignore into customer (name) values (?)
                """);
        sql("update with a comment and hints", """
                /* count */ update or rollback "order" set items = ? where "order".items = ?
                """);
        sql("delete with a comment and hints", """
                /* none */ delete from "order" where "order".items = ?
                """);
        sql("insert rows of expressions", """
                insert into customer (name, active) values (?, ?), (upper(?), ? = ?)
                """);
        sql("insert or update rows of expressions", """
                insert into "order" (id, customer_id, total) values (?, ?, ?), (?, ? - ?, ?) on conflict (id) do
                update set total = excluded.total
                """);
        refused("update and return old and new", Capability.RETURNING_OLD_AND_NEW);
        refused("distinct aggregates", Capability.STATISTICAL_AGGREGATES);
        sql("select", """
                select customer.id, customer.name from customer where customer.name like ? and customer.id
                in (?, ?, ?, ?)
                """);
        sql("select from nothing", """
                select ?, ? + ?
                """);
        sql("not in", """
                select customer.id from customer where customer.name not in (?, ?)
                """);
        sql("in an empty list", """
                select customer.id from customer where customer.id in ()
                """);
        sql("join", """
                select "order".id, c.name, r.name from "order" join customer as c on "order".customer_id =
                c.id left join customer as r on c.referrer_id = r.id where c.active = ? or "order".total
                between ? and ?
                """);
        sql("cross join", """
                select c.id, r.id from customer as c, customer as r where c.id <> r.id
                """);
        sql("full join", """
                select c.id, r.id from customer as c full join customer as r on c.referrer_id = r.id
                """);
        sql("group", """
                select "order".customer_id, sum("order".total) as spent, count(*) as n from "order" group by
                "order".customer_id having count(*) > ? order by spent desc, "order".customer_id nulls last
                limit ?
                """);
        sql("offset alone", """
                select c.id from customer as c order by c.id limit -1 offset ?
                """);
        sql("limit and offset", """
                select c.id from customer as c order by c.name desc nulls first limit ? offset ?
                """);
        sql("subqueries", """
                select c.name, (select max("order".total) from "order" where "order".customer_id = c.id) as
                most from customer as c where exists (select "order".id from "order" where
                "order".customer_id = c.id) and c.id in (select "order".customer_id from "order" where
                "order".items > ? limit ?) order by c.name
                """);
        sql("derived table whose columns share a name", """
                select both.id, both.id_1 from (select c.id, r.id as id_1 from customer as c left join
                customer as r on c.referrer_id = r.id) as both
                """);
        sql("recursive common table", """
                with recursive chain (id, name) as (select customer.id, customer.name from customer where
                customer.referrer_id is null union all select next.id, next.name from customer as next join
                chain on next.referrer_id = chain.id) select chain.id, chain.name from chain
                """);
        sql("combined queries", """
                select customer.id, customer.name from customer where customer.active = ? union select *
                from (select c.id, c.name from customer as c order by c.id limit ?) except select r.id,
                r.name from customer as r where r.name = ? order by 2 limit ?
                """);
        sql("expressions", """
                select ("order".items - ("order".items - ?)) * ?, coalesce("order".note, ?) || ? || c.name
                || ?, cast("order".items as text), case when "order".total >= ? then ? else ? end, not
                ("order".note is null and "order".items > ?) from "order" join customer as c on
                "order".customer_id = c.id where c.since <= strftime('%Y-%m-%d %H:%M:%f000', 'now') and
                length(c.name) < ?
                """);
        sql("null-safe comparisons", """
                select "order".items from "order" where "order".note is not ? and "order".note is "order".note
                """);
        sql("true division", """
                select cast(cast("order".items as text) as real) / ?, "order".items % ? + case when "order".items %
                ? <> 0 and ("order".items < 0 and ? > 0 or ? < 0 and "order".items > 0) then ? else 0 end from
                "order"
                """);
        sql("bits", """
                select ((("order".items & ?) | ?) - (("order".items & ?) & ?)), ("order".items >> ?) from "order"
                """);
        sql("mathematics", """
                select power(cast("order".total as real), ?), floor("order".total), max("order".items, ?) from
                "order"
                """);
        sql("texts without case", """
                select customer.id from customer where lower(customer.name) like lower(?)
                """);
        sql("texts in parts", """
                select substr(customer.name, 1, ?), substr(customer.name, max(length(customer.name) - ?, 0) + 1),
                (substr(replace(hex(zeroblob(?)), '00', ?), 1, max(? - length(customer.name), 0)) ||
                substr(customer.name, 1, ?)), instr(customer.name, ?) from customer
                """);
        refused("regular expressions", Capability.REGULAR_EXPRESSIONS);
        sql("parts of times", """
                select cast(substr(customer.since, 1, 4) as integer), cast(((strftime('%j', substr(customer.since,
                1, 10), '-3 days', 'weekday 4') - 1) / 7 + 1) as integer), cast(substr(customer.since, -9, 2) as
                integer) from customer
                """);
        sql("times moved and cut", """
                select cast((strftime('%Y-%m-%d %H:%M:%S', (((strftime('%s', substr(customer.since, 1, 19)) +
                62135596800) * 1000000 + substr(customer.since, 21, 6)) + ?) / 1000000 - 62135596800, 'unixepoch')
                || printf('.%06d', (((strftime('%s', substr(customer.since, 1, 19)) + 62135596800) * 1000000 +
                substr(customer.since, 21, 6)) + ?) % 1000000)) as text), (substr(customer.since, 1, 7) ||
                substr('-01 00:00:00.000000', 1, length(customer.since) - 7)) from customer where (((strftime('%s',
                substr(strftime('%Y-%m-%d %H:%M:%f000', 'now'), 1, 19)) + 62135596800) * 1000000 +
                substr(strftime('%Y-%m-%d %H:%M:%f000', 'now'), 21, 6)) - ((strftime('%s', substr(customer.since, 1,
                19)) + 62135596800) * 1000000 + substr(customer.since, 21, 6))) > ?
                """);
        sql("dates moved", """
                select cast((strftime('%Y-%m-%d', substr((min(strftime('%Y-%m-', substr(?, 1, 7) || '-01', ? || '
                months') || substr(?, 9, 2), strftime('%Y-%m-%d', substr(?, 1, 7) || '-01', ? || ' months', '+1
                month', '-1 day')) || substr(?, 11)), 1, 10), ? || ' days') || substr((min(strftime('%Y-%m-',
                substr(?, 1, 7) || '-01', ? || ' months') || substr(?, 9, 2), strftime('%Y-%m-%d', substr(?, 1, 7)
                || '-01', ? || ' months', '+1 month', '-1 day')) || substr(?, 11)), 11)) as text),
                substr(strftime('%Y-%m-%d %H:%M:%f000', 'now', 'localtime'), 1, 10)
                """);
        sql("distinct", """
                select distinct "order".customer_id from "order" order by "order".customer_id
                """);
        sql("join along a foreign key", """
                select "order".id, customer.name from "order" join customer on "order".customer_id = customer.id
                """);
        refused("lateral", Capability.LATERAL);
        sql("values", """
                select c.name from customer as c join (select column1 as id, column2 as name from (values (?, ?),
                (?, ?))) as wanted on (wanted.id, wanted.name) = (c.id, c.name)
                """);
        sql("values without rows", """
                select nobody.name from (select column1 as name from (select cast(null as text) as column1 where 1 =
                0)) as nobody
                """);
        sql("rows compared", """
                select c.id from customer as c where (c.name, c.id) > (?, ?)
                """);
        sql("rows in a list", """
                select c.id from customer as c where (c.id, c.name) in (values (?, ?), (?, ?), (?, ?), (?, ?))
                """);
        sql("rows in an empty list", """
                select c.id from customer as c where (c.id, c.name) not in (select cast(null as integer), cast(null
                as text) where 1 = 0)
                """);
        refused("any and all", Capability.QUANTIFIED_COMPARISONS);
        refused("any of a limited query", Capability.QUANTIFIED_COMPARISONS);
        sql("recursive common table of distinct rows", """
                with recursive reached (id) as (select customer.id from customer where customer.name = ? union
                select next.id from customer as next join reached on next.referrer_id = reached.id) select
                reached.id from reached
                """);
        sql("materialized common table", """
                with once (id) as materialized (select customer.id from customer) select once.id from once
                """);
        refused("change in a common table", Capability.CHANGES_IN_COMMON_TABLE_EXPRESSIONS);
        sql("create a table of documents", """
                create table if not exists document (id bigint not null, body text, primary key (id))
                """);
        sql("insert a document", """
                insert into document (id, body) values (?, ?)
                """);
        sql("parts of a document", """
                select document.body -> '$."a"."it''s"', document.body -> '$."a"[0]' from document
                """);
        sql("values of a document", """
                select case json_type(document.body, '$."a"') when 'text' then json_extract(document.body, '$."a"')
                end, case json_type(document.body) when 'integer' then json_extract(document.body, '$') end, case
                when json_type(document.body, '$."d"') in ('integer', 'real') then json_extract(document.body,
                '$."d"') end from document where case json_type(document.body, '$."b"') when 'true' then 1 when
                'false' then 0 end and document.body -> '$."c"' is not null
                """);
        sql("length of an array in a document", """
                select case json_type(document.body, '$."a"') when 'array' then json_array_length(document.body,
                '$."a"') end from document
                """);
        refused("document that contains another", Capability.JSON_CONTAINS);
        sql("documents made of values", """
                select json_object('id', document.id, 'big', json(case document.id > ? when 1 then 'true' when 0
                then 'false' end), 'all', json(json_array(json(document.body), ?, ?))),
                nullif(json_group_array(json(document.body)), '[]'), nullif(json_group_object(?, document.id), '{}')
                from document group by document.id, document.body
                """);
        refused("create a table of arrays", Capability.ARRAYS);
        refused("parts of an array", Capability.ARRAYS);
        refused("array that contains others", Capability.ARRAYS);
        refused("arrays made of values", Capability.ARRAYS);
        refused("array made of rows in an order", Capability.ARRAYS);
        sql("document made of rows in an order", """
                select nullif(json_group_array(json(document.body) order by document.id % ? desc, document.id),
                '[]') from document
                """);
        sql("elements of an array in a document", """
                select document.id, (item.key + 1), case json_type((item.json -> item.fullkey), '$."name"') when
                'text' then json_extract((item.json -> item.fullkey), '$."name"') end from document join
                json_each(case json_type(document.body, '$."items"') when 'array' then document.body -> '$."items"'
                end) as item on (item.key + 1) > ?
                """);
        sql("elements of elements", """
                select (item.key + 1), (part.json -> part.fullkey) from document cross join json_each(case
                json_type(document.body, '$."items"') when 'array' then document.body -> '$."items"' end) as item
                left join json_each(case json_type((item.json -> item.fullkey), '$."parts"') when 'array' then
                (item.json -> item.fullkey) -> '$."parts"' end) as part on (part.key + 1) > ?
                """);
        sql("elements of a value in a subquery", """
                select numbers.column_1 from (select (given.json -> given.fullkey) as column_1, (given.key + 1) as
                column_2 from json_each(case json_type(?) when 'array' then ? end) as given) as numbers
                """);
        refused("create a schema", Capability.CREATE_SCHEMA);
        refused("drop a schema", Capability.CREATE_SCHEMA);
        sql("add a column", """
                alter table "order" add column weight integer default 1 not null
                """);
        refused("give a column another type", Capability.ALTER_COLUMNS);
        sql("let a column be null", """
                alter table "order" alter column weight drop not null
                """);
        refused("take the default of a column away", Capability.ALTER_COLUMNS);
        refused("give a column a default", Capability.ALTER_COLUMNS);
        sql("rename a column", """
                alter table "order" rename column weight to mass
                """);
        sql("rename the column back", """
                alter table "order" rename column mass to weight
                """);
        refused("add a unique key", Capability.ALTER_UNIQUE_KEYS);
        refused("drop a unique key", Capability.ALTER_UNIQUE_KEYS);
        sql("add a check", """
                alter table "order" add constraint ck_weight check (weight > 0)
                """);
        sql("drop a check", """
                alter table "order" drop constraint ck_weight
                """);
        refused("add a column if it is not there", Capability.CONDITIONAL_COLUMNS);
        refused("drop a column if it is there", Capability.CONDITIONAL_COLUMNS);
        sql("drop a column", """
                alter table "order" drop column weight
                """);
        sql("rename a table", """
                alter table "order" rename to purchase
                """);
        sql("rename it back", """
                alter table purchase rename to "order"
                """);
        refused("distinct on", Capability.DISTINCT_ON);
        refused("distinct on an expression with a value", Capability.DISTINCT_ON);
        sql("limit in percent", """
                select "order".id, "order".items from "order" where "order".items > ? order by "order".total limit
                (select (count(*) * ? + 99) / 100 from (select "order".id as column_1, "order".items as column_2
                from "order" where "order".items > ?) as counted) offset ?
                """);
        refused("limit in percent with ties", Capability.LIMIT_WITH_TIES);
        refused("sample", Capability.TABLE_SAMPLE);
        sql("named windows", """
                select sum("order".total) over customer, sum("order".total) over (customer order by "order".total
                desc), count(*) over (running rows between ? preceding and current row) from "order" window customer
                as (partition by "order".customer_id), running as (customer order by "order".items) order by
                max("order".items) over customer
                """);
        sql("window", """
                select "order".id, sum("order".total) over (partition by "order".customer_id order by "order".items,
                "order".total desc), row_number() over (order by "order".total desc) from "order"
                """);
        sql("window frame", """
                select count(*) over (order by "order".items rows between ? preceding and current row) from "order"
                """);
        sql("window frame of groups", """
                select count(*) over (order by "order".items groups between ? preceding and unbounded following
                exclude ties) from "order"
                """);
        sql("lag with a default", """
                select lag("order".items, ?, ?) over (order by "order".total) from "order"
                """);
        sql("filtered aggregates", """
                select count(*) filter (where "order".items > ?), sum("order".total) filter (where "order".items >
                ?) from "order"
                """);
        sql("joined texts", """
                select group_concat(c.name, ? order by c.id) from customer as c
                """);
        sql("aggregated conditions", """
                select min("order".items > ?), max("order".items > ?) from "order"
                """);
        refused("variance", Capability.STATISTICAL_AGGREGATES);
        refused("percentile", Capability.ORDERED_SET_AGGREGATES);
        refused("rollup", Capability.ROLLUP);
        refused("rollup beside another group", Capability.GROUPING_SETS);
        refused("rows that a rollup has not grouped", Capability.GROUPING_FUNCTION);
        refused("grouping sets", Capability.GROUPING_SETS);
        refused("limit with ties", Capability.LIMIT_WITH_TIES);
        refused("lock for update", Capability.LOCK_FOR_UPDATE);
        refused("lock for share", Capability.LOCK_FOR_SHARE);
        refused("lock for no key update", Capability.LOCK_OF_KEYS);
        refused("lock for key share", Capability.LOCK_OF_KEYS);
        refused("lock one of two tables", Capability.LOCK_FOR_UPDATE);
        sql("create a table of a type with SQL around it", """
                create table tag (id bigint not null, code varchar(30) not null, primary key (id))
                """);
        sql("insert with SQL around a value", """
                insert into tag (id, code) values (?, lower(?))
                """);
        sql("update with SQL around a value", """
                update tag set code = lower(?) where tag.code in (lower(?), lower(?))
                """);
        sql("select inside of SQL", """
                select upper(tag.code) as code, count(*) from tag group by tag.code order by tag.code
                """);
        sql("a subquery without SQL around its columns", """
                select upper(kept.code) as code from (select distinct tag.code from tag) as kept where kept.code <>
                lower(?)
                """);
        refused("create the type of an enum", Capability.ENUM_TYPES);
        refused("create the type of an enum if it is not there", Capability.ENUM_TYPES);
        sql("create a table of an enum", """
                create table mark (id bigint not null, grade varchar(4) default 'GOOD' not null check (grade in
                ('GOOD', 'BAD')), primary key (id))
                """);
        sql("insert a constant of an enum", """
                insert into mark (id, grade) values (?, ?)
                """);
        sql("constants of an enum in a list", """
                select mark.grade from mark where mark.grade in (?, ?)
                """);
        sql("drop a table of an enum", """
                drop table mark
                """);
        refused("drop the type of an enum", Capability.ENUM_TYPES);
        sql("create a table of types that differ", """
                create table gauge (id bigint not null, reading bigint not null, lasted bigint not null, place
                varchar(40) not null, primary key (id))
                """);
        sql("insert values of types that differ", """
                insert into gauge (id, reading, lasted, place) values (?, ?, ?, ?)
                """);
        sql("compare values of types that differ", """
                select gauge.reading + ?, gauge.lasted, gauge.place from gauge where gauge.reading > ? and
                gauge.lasted >= ? and gauge.place = ? and gauge.place in (?, ?)
                """);
        sql("drop an index", """
                drop index if exists ux_order
                """);
        refused("drop a sequence", Capability.SEQUENCES);
        sql("drop a table", """
                drop table "order"
                """);
        sql("drop a table if it is there", """
                drop table if exists "nothing"
                """);
    }
}
