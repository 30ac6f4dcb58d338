package org.alkahest.dialect.mariadb;

import java.sql.SQLException;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.GoldenContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What MariaDB is told, word for word. */
class MariadbGoldenSqlTest extends GoldenContract {
    private static DialectUnderTest database;

    @BeforeAll
    static void open() throws SQLException {
        database = MariadbDatabase.open();
    }

    @AfterAll
    static void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
    }

    @Override
    protected DialectUnderTest database() {
        return database;
    }

    MariadbGoldenSqlTest() {
        sql("create a table with an identity", """
                create table customer (id bigint auto_increment not null, name varchar(40) not null comment
                'it''s the full name', referrer_id bigint, active boolean default true not null, since
                datetime(6) default (utc_timestamp(6)) not null, primary key (id), unique (name), foreign
                key (referrer_id) references customer (id) on delete set null) comment = 'people who buy'
                """);
        sql("create a table if it is not there", """
                create table if not exists customer (id bigint auto_increment not null, name varchar(40) not
                null comment 'it''s the full name', referrer_id bigint, active boolean default true not
                null, since datetime(6) default (utc_timestamp(6)) not null, primary key (id), unique
                (name), foreign key (referrer_id) references customer (id) on delete set null) comment =
                'people who buy'
                """);
        sql("create a table with a check", """
                create table `order` (id uuid not null, customer_id bigint not null, total decimal(10, 2)
                not null, items integer default 1 not null, note longtext, primary key (id), foreign key
                (customer_id) references customer (id), constraint ck_order_total check (total >= 0. and
                (items in (1, 2, 3) or note is not null)))
                """);
        sql("create an index", """
                create index ix_order_customer on `order` (customer_id, total)
                """);
        sql("create a unique index", """
                create unique index if not exists ux_order on `order` (total desc, id)
                """);
        refused("create an index over an expression", Capability.EXPRESSION_INDEXES);
        sql("add a foreign key", """
                alter table `order` add constraint fk_extra foreign key (customer_id) references customer
                (id) on delete cascade
                """);
        sql("drop a foreign key", """
                alter table `order` drop foreign key fk_extra
                """);
        refused("comment on a table", Capability.COMMENT_STATEMENTS);
        refused("comment on a column", Capability.COMMENT_STATEMENTS);
        sql("create a sequence", """
                create sequence seq start with 10 increment by 5 minvalue 5 maxvalue 100 cycle
                """);
        sql("create a table with a computed column", """
                create table stock (id bigint auto_increment not null, pieces integer, doubled integer generated
                always as (pieces * 2) stored, primary key (id)) auto_increment = 1
                """);
        refused("create a partial index", Capability.PARTIAL_INDEXES);
        refused("create a covering index", Capability.COVERING_INDEXES);
        sql("create an index by a method", """
                create index ix_method using btree on stock (pieces)
                """);
        refused("create an index without equal nulls", Capability.NULLS_NOT_DISTINCT);
        refused("create a table with a deferred key", Capability.DEFERRABLE_FOREIGN_KEYS);
        sql("create a table with a virtual column", """
                create table shelf (place integer not null, half integer generated always as (place - 1) virtual,
                primary key (place))
                """);
        sql("create a table with a column that is set on update", """
                create table draft_page (id bigint not null, changed datetime(6) default (current_timestamp(6)) on update
                current_timestamp(6) not null, primary key (id))
                """);
        sql("create a view", """
                create view known_customer (number, label) as select customer.id, concat(customer.name, '!') from customer where customer.name <> 'it''s' limit 5
                """);
        sql("create a view if it is not there", """
                create view if not exists known_customer (number, label) as select customer.id, concat(customer.name, '!') from customer where customer.name <> 'it''s' limit 5
                """);
        sql("replace a view", """
                create or replace view known_customer (number, label) as select customer.id, concat(customer.name, '!') from customer where customer.name <> 'it''s' limit 5
                """);
        sql("drop a view", """
                drop view if exists known_customer
                """);
        sql("create a table of a query", """
                create table known_customer as select customer.id as number, concat(customer.name, '!') as label from customer where customer.name <> 'it''s' limit 5
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
        sql("insert a default", """
                insert into customer (name, active) values (?, default)
                """);
        sql("insert the rows of a query with a common table", """
                insert into customer (name) with old (n) as (select customer.name as n from customer where
                customer.name = ?) select concat(old.n, ?) from old
                """);
        sql("insert values of every literal", """
                insert into `order` (id, customer_id, total, note) values (?, ?, ?, ?)
                """);
        sql("update", """
                update `order` set items = `order`.items + ?, note = ? where `order`.customer_id = ? and
                `order`.total > ?
                """);
        sql("update and what changes with it", """
                update `order` set note = ?, items = `order`.items + ? where `order`.items = ?
                """);
        refused("update and return", Capability.UPDATE_RETURNING);
        sql("update under an alias", """
                update customer as c set active = ? where c.name like ?
                """);
        sql("delete", """
                delete from `order` where `order`.items = ?
                """);
        sql("delete under an alias", """
                delete c from customer as c where c.name = ?
                """);
        sql("delete and return", """
                delete from customer where customer.name = ? returning id
                """);
        refused("insert or leave", Capability.CONFLICT_NOTHING_RETURNING);
        sql("insert or update", """
                insert into `order` (id, customer_id, total, note) values (?, ?, ?, ?) on duplicate key
                update total = `order`.total + values(total), items = `order`.items + ?
                """);
        refused("insert or update where a condition holds", Capability.CONFLICT_UPDATE_CONDITION);
        sql("insert or update by any key", """
                insert into customer (name, active) values (?, ?) on duplicate key update active =
                values(active)
                """);
        sql("insert from a query or leave", """
                insert into customer (name) with excluded (name) as (select customer.name from customer)
                select * from excluded on duplicate key update name = customer.name
                """);
        refused("insert or leave by a partial index", Capability.CONFLICT_TARGET);
        refused("insert or leave by the name of a constraint", Capability.CONFLICT_TARGET);
        sql("update from another table", """
                update `order`, customer set `order`.note = customer.name, `order`.items = ? where
                `order`.customer_id = customer.id and customer.name = ?
                """);
        sql("delete by another table", """
                delete `order` from `order`, customer where `order`.customer_id = customer.id and
                customer.name = ?
                """);
        refused("merge", Capability.MERGE);
        refused("merge and return", Capability.MERGE);
        sql("select with a comment and hints", """
                /* it's * / the ? */ select sql_no_cache `order`.id, customer.id from `order` force index
                (ix_order_customer) join customer ignore index (name) on `order`.customer_id = customer.id where
                `order`.customer_id = ?
                """);
        sql("insert with a comment and hints", """
                /* again */ insert ignore into customer (name) values (?)
                """);
        sql("update with a comment and hints", """
                /* count */ update low_priority `order` set items = ? where `order`.items = ?
                """);
        sql("delete with a comment and hints", """
                /* none */ delete quick from `order` where `order`.items = ? limit 5
                """);
        sql("insert rows of expressions", """
                insert into customer (name, active) values (?, ?), (upper(?), ? = ?)
                """);
        sql("insert or update rows of expressions", """
                insert into `order` (id, customer_id, total) values (?, ?, ?), (?, ? - ?, ?) on duplicate key update
                total = values(total)
                """);
        refused("update and return old and new", Capability.UPDATE_RETURNING);
        refused("distinct aggregates", Capability.DISTINCT_STATISTICAL_AGGREGATES);
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
                select customer.id from customer where customer.id in (select null from dual where 1 = 0)
                """);
        sql("join", """
                select `order`.id, c.name, r.name from `order` join customer as c on `order`.customer_id =
                c.id left join customer as r on c.referrer_id = r.id where c.active = ? or `order`.total
                between ? and ?
                """);
        sql("cross join", """
                select c.id, r.id from customer as c, customer as r where c.id <> r.id
                """);
        refused("full join", Capability.FULL_JOIN);
        sql("group", """
                select `order`.customer_id, sum(`order`.total) as spent, count(*) as n from `order` group by
                `order`.customer_id having count(*) > ? order by spent desc, `order`.customer_id is null,
                `order`.customer_id limit ?
                """);
        sql("offset alone", """
                select c.id from customer as c order by c.id limit 18446744073709551615 offset ?
                """);
        sql("limit and offset", """
                select c.id from customer as c order by c.name is not null, c.name desc limit ? offset ?
                """);
        sql("subqueries", """
                select c.name, (select max(`order`.total) from `order` where `order`.customer_id = c.id) as
                most from customer as c where exists (select `order`.id from `order` where
                `order`.customer_id = c.id) and c.id in (select * from (select `order`.customer_id from
                `order` where `order`.items > ? limit ?) as limited) order by c.name
                """);
        sql("derived table whose columns share a name", """
                select `both`.id, `both`.id_1 from (select c.id, r.id as id_1 from customer as c left join
                customer as r on c.referrer_id = r.id) as `both`
                """);
        sql("recursive common table", """
                with recursive chain (id, name) as (select customer.id, customer.name from customer where
                customer.referrer_id is null union all select next.id, next.name from customer as next join
                chain on next.referrer_id = chain.id) select chain.id, chain.name from chain
                """);
        sql("combined queries", """
                select customer.id, customer.name from customer where customer.active = ? union (select
                c.id, c.name from customer as c order by c.id limit ?) except select r.id, r.name from
                customer as r where r.name = ? order by name limit ?
                """);
        sql("expressions", """
                select (`order`.items - (`order`.items - ?)) * ?, concat(coalesce(`order`.note, ?), ?,
                c.name, ?), cast(`order`.items as char(10)), case when `order`.total >= ? then ? else ? end,
                not (`order`.note is null and `order`.items > ?) from `order` join customer as c on
                `order`.customer_id = c.id where c.since <= utc_timestamp(6) and char_length(c.name) < ?
                """);
        sql("null-safe comparisons", """
                select `order`.items from `order` where not (`order`.note <=> ?) and `order`.note <=> `order`.note
                """);
        sql("true division", """
                select cast(`order`.items as decimal(65, 30)) / ?, `order`.items % ? + case when `order`.items % ?
                <> 0 and (`order`.items < 0 and ? > 0 or ? < 0 and `order`.items > 0) then ? else 0 end from `order`
                """);
        sql("bits", """
                select cast(cast(`order`.items & ? as signed) ^ ? as signed), case when `order`.items < 0 then
                cast(~ (~ `order`.items >> ?) as signed) else cast(`order`.items >> ? as signed) end from `order`
                """);
        sql("mathematics", """
                select power(cast(`order`.total as double), ?), floor(`order`.total), greatest(`order`.items, ?)
                from `order`
                """);
        sql("texts without case", """
                select customer.id from customer where lower(customer.name) like lower(?)
                """);
        sql("texts in parts", """
                select left(customer.name, ?), right(customer.name, ?), lpad(customer.name, ?, ?), position(? in
                customer.name) from customer
                """);
        sql("regular expressions", """
                select regexp_replace(customer.name, concat('(?-i)', ?), replace(?, '\\\\', '\\\\\\\\')) from customer
                where (customer.name regexp concat('(?-i)', ?))
                """);
        sql("parts of times", """
                select cast(year(customer.since) as signed), cast(week(customer.since, 3) as signed),
                cast(second(customer.since) as signed) from customer
                """);
        sql("times moved and cut", """
                select cast((customer.since + interval ? microsecond) as datetime(6)),
                cast(date_format(customer.since, '%Y-%m-01') as datetime(6)) from customer where
                timestampdiff(microsecond, customer.since, utc_timestamp(6)) > ?
                """);
        sql("dates moved", """
                select cast(((? + interval ? month) + interval ? day) as date), cast(current_timestamp(6) as date)
                """);
        sql("distinct", """
                select distinct `order`.customer_id from `order` order by `order`.customer_id
                """);
        sql("join along a foreign key", """
                select `order`.id, customer.name from `order` join customer on `order`.customer_id = customer.id
                """);
        refused("lateral", Capability.LATERAL);
        sql("values", """
                select c.name from customer as c join (select 9223372036854775807 as id, cast(null as char(40)) as name
                where 1 = 0 union all values (cast(? as signed), cast(? as char(40))), (cast(? as signed), cast(? as
                char(40)))) as wanted on (wanted.id, wanted.name) = (c.id, c.name)
                """);
        sql("values without rows", """
                select nobody.name from (select cast(null as char(40)) as name where 1 = 0) as nobody
                """);
        sql("rows compared", """
                select c.id from customer as c where (c.name, c.id) > (?, ?)
                """);
        sql("rows in a list", """
                select c.id from customer as c where (c.id, c.name) in ((?, ?), (?, ?), (?, ?), (?, ?))
                """);
        sql("rows in an empty list", """
                select c.id from customer as c where (c.id, c.name) not in (select cast(null as signed), cast(null
                as char(40)) where 1 = 0)
                """);
        sql("any and all", """
                select c.id from customer as c where c.id = any (select `order`.customer_id from `order`) and c.id
                >= all (select `order`.customer_id from `order`)
                """);
        sql("any of a limited query", """
                select c.id from customer as c where c.id = any (select * from (select `order`.customer_id from
                `order` limit ?) as limited)
                """);
        sql("recursive common table of distinct rows", """
                with recursive reached (id) as (select customer.id from customer where customer.name = ? union
                select next.id from customer as next join reached on next.referrer_id = reached.id) select
                reached.id from reached
                """);
        sql("materialized common table", """
                with once (id) as (select customer.id from customer) select once.id from once
                """);
        refused("change in a common table", Capability.CHANGES_IN_COMMON_TABLE_EXPRESSIONS);
        sql("create a table of documents", """
                create table if not exists document (id bigint not null, body json, primary key (id))
                """);
        sql("insert a document", """
                insert into document (id, body) values (?, ?)
                """);
        sql("parts of a document", """
                select json_extract(document.body, '$."a"."it''s"'), case when json_type(json_extract(document.body,
                '$."a"')) = 'ARRAY' then json_extract(document.body, '$."a"[0]') end from document
                """);
        sql("values of a document", """
                select case when json_type(json_extract(document.body, '$."a"')) = 'STRING' then
                json_unquote(json_extract(document.body, '$."a"')) end, case when json_type(document.body) =
                'INTEGER' then cast(document.body as signed) end, case when json_type(json_extract(document.body,
                '$."d"')) in ('INTEGER', 'DOUBLE') then cast(json_extract(document.body, '$."d"') as decimal(65,
                30)) end from document where case when json_type(json_extract(document.body, '$."b"')) = 'BOOLEAN'
                then json_extract(document.body, '$."b"') = 'true' end and json_extract(document.body, '$."c"') is
                not null
                """);
        sql("length of an array in a document", """
                select case json_type(json_extract(document.body, '$."a"')) when 'ARRAY' then
                json_length(json_extract(document.body, '$."a"')) end from document
                """);
        sql("document that contains another", """
                select document.id from document where json_contains(document.body, ?)
                """);
        sql("documents made of values", """
                select json_object('id', document.id, 'big', json_extract(case document.id > ? when 1 then 'true'
                when 0 then 'false' end, '$'), 'all', json_extract(json_array(json_extract(document.body, '$'), ?,
                ?), '$')), json_arrayagg(json_extract(document.body, '$')), json_objectagg(?, document.id) from
                document group by document.id, document.body
                """);
        refused("create a table of arrays", Capability.ARRAYS);
        refused("parts of an array", Capability.ARRAYS);
        refused("array that contains others", Capability.ARRAYS);
        refused("arrays made of values", Capability.ARRAYS);
        refused("array made of rows in an order", Capability.ARRAYS);
        sql("document made of rows in an order", """
                select json_arrayagg(json_extract(document.body, '$') order by document.id % ? desc, document.id)
                from document
                """);
        sql("elements of an array in a document", """
                select document.id, item.ordinal, case when json_type(json_extract(item.element, '$."name"')) =
                'STRING' then json_unquote(json_extract(item.element, '$."name"')) end from document join
                json_table(json_extract(document.body, '$."items"'), '$[*]' columns (element json path '$', ordinal
                for ordinality)) as item on item.ordinal > ?
                """);
        sql("elements of elements", """
                select item.ordinal, part.element from document cross join json_table(json_extract(document.body,
                '$."items"'), '$[*]' columns (element json path '$', ordinal for ordinality)) as item left join
                json_table(json_extract(item.element, '$."parts"'), '$[*]' columns (element json path '$', ordinal
                for ordinality)) as part on part.ordinal > ?
                """);
        sql("elements of a value in a subquery", """
                select numbers.column_1 from (select given.element as column_1, given.ordinal as column_2 from
                json_table(?, '$[*]' columns (element json path '$', ordinal for ordinality)) as given) as numbers
                """);
        sql("create a schema", """
                create schema if not exists tenant
                """);
        sql("drop a schema", """
                drop schema if exists tenant
                """);
        sql("add a column", """
                alter table `order` add column weight integer default 1 not null
                """);
        sql("give a column another type", """
                alter table `order` modify column weight bigint
                """);
        sql("let a column be null", """
                alter table `order` modify column weight bigint
                """);
        sql("take the default of a column away", """
                alter table `order` alter column weight drop default
                """);
        sql("give a column a default", """
                alter table `order` alter column weight set default 2
                """);
        sql("rename a column", """
                alter table `order` rename column weight to mass
                """);
        sql("rename the column back", """
                alter table `order` rename column mass to weight
                """);
        sql("add a unique key", """
                alter table `order` add constraint uq_weight unique (weight, id)
                """);
        sql("drop a unique key", """
                alter table `order` drop constraint uq_weight
                """);
        sql("add a check", """
                alter table `order` add constraint ck_weight check (weight > 0)
                """);
        sql("drop a check", """
                alter table `order` drop constraint ck_weight
                """);
        sql("add a column if it is not there", """
                alter table `order` add column if not exists weight bigint
                """);
        sql("drop a column if it is there", """
                alter table `order` drop column if exists nothing
                """);
        sql("drop a column", """
                alter table `order` drop column weight
                """);
        sql("rename a table", """
                alter table `order` rename to purchase
                """);
        sql("rename it back", """
                alter table purchase rename to `order`
                """);
        refused("distinct on", Capability.DISTINCT_ON);
        refused("distinct on an expression with a value", Capability.DISTINCT_ON);
        refused("limit in percent", Capability.LIMIT_PERCENT);
        refused("limit in percent with ties", Capability.LIMIT_PERCENT);
        refused("sample", Capability.TABLE_SAMPLE);
        sql("named windows", """
                select sum(`order`.total) over customer, sum(`order`.total) over (customer order by `order`.total
                desc), count(*) over (running rows between 1 preceding and current row) from `order` window customer
                as (partition by `order`.customer_id), running as (customer order by `order`.items) order by
                max(`order`.items) over customer
                """);
        sql("window", """
                select `order`.id, sum(`order`.total) over (partition by `order`.customer_id order by `order`.items,
                `order`.total desc), row_number() over (order by `order`.total desc) from `order`
                """);
        sql("window frame", """
                select count(*) over (order by `order`.items rows between 2 preceding and current row) from `order`
                """);
        refused("window frame of groups", Capability.WINDOW_GROUPS);
        refused("lag with a default", Capability.WINDOW_DEFAULT_VALUES);
        sql("filtered aggregates", """
                select count(case when `order`.items > ? then 1 end), sum(case when `order`.items > ? then
                `order`.total end) from `order`
                """);
        sql("joined texts", """
                select substring(group_concat(concat(?, c.name) order by c.id separator ''), char_length(?) + 1)
                from customer as c
                """);
        sql("aggregated conditions", """
                select min(`order`.items > ?), max(`order`.items > ?) from `order`
                """);
        sql("variance", """
                select var_samp(cast(`order`.items as double)) from `order`
                """);
        refused("percentile", Capability.ORDERED_SET_AGGREGATES);
        sql("rollup", """
                select `order`.customer_id, `order`.items, count(*) from `order` group by `order`.customer_id,
                `order`.items with rollup
                """);
        refused("rollup beside another group", Capability.GROUPING_SETS);
        refused("rows that a rollup has not grouped", Capability.GROUPING_FUNCTION);
        refused("grouping sets", Capability.GROUPING_SETS);
        sql("limit with ties", """
                select `order`.id from `order` order by `order`.total desc fetch first ? rows with ties
                """);
        sql("lock for update", """
                select c.name from customer as c where c.id = ? for update skip locked
                """);
        sql("lock for share", """
                select c.name from customer as c where c.id = ? lock in share mode nowait
                """);
        refused("lock for no key update", Capability.LOCK_OF_KEYS);
        refused("lock for key share", Capability.LOCK_OF_KEYS);
        refused("lock one of two tables", Capability.LOCK_OF_TABLES);
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
                create table mark (id bigint not null, grade enum('GOOD', 'BAD') default 'GOOD' not null, primary
                key (id))
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
                create table gauge (id bigint not null, reading int unsigned not null, lasted bigint not null, place
                inet6 not null, primary key (id))
                """);
        sql("insert values of types that differ", """
                insert into gauge (id, reading, lasted, place) values (?, ?, ?, ?)
                """);
        sql("compare values of types that differ", """
                select gauge.reading + ?, gauge.lasted, gauge.place from gauge where gauge.reading > ? and
                gauge.lasted >= ? and gauge.place = ? and gauge.place in (?, ?)
                """);
        sql("drop an index", """
                drop index if exists ux_order on `order`
                """);
        sql("drop a sequence", """
                drop sequence seq
                """);
        sql("drop a table", """
                drop table `order`
                """);
        sql("drop a table if it is there", """
                drop table if exists nothing
                """);
    }
}
