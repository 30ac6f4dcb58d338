package org.alkahest.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog knows of a table and of everything behind it, the partitions and the tables under a view, as far as it
 * touches the rows of an INSERT.
 *
 * @param kind of {@code pg_class}
 * @param rules whether something is rewritten by a rule
 * @param foreign whether something is a foreign table, or lives on several servers
 * @param triggered whether a trigger sees rows before they are inserted
 * @param increment of the sequence that the default of the column is the next value of; 0 for none
 * @param cycles whether the sequence begins again at its end
 */
record TableFacts(String kind, boolean rules, boolean foreign, boolean triggered, long increment, boolean cycles) {
    private static final String QUERY = """
            with recursive named (oid) as (
              select c.oid from pg_catalog.pg_class c where c.oid = pg_catalog.to_regclass(?)
            ), behind (oid) as (
              select n.oid from named n
              union
              select found.oid from behind b cross join lateral (
                select i.inhrelid from pg_catalog.pg_inherits i
                join pg_catalog.pg_class p on p.oid = i.inhparent and p.relkind = 'p'
                where i.inhparent = b.oid
                union all
                select d.refobjid from pg_catalog.pg_rewrite w
                join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                  and d.objid = w.oid and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                where w.ev_class = b.oid and w.ev_type = '1' and d.refobjid <> b.oid
              ) found (oid)
            ), numbers (seqrelid) as (
              select d.objid from named n
              join pg_catalog.pg_attribute a on a.attrelid = n.oid and a.attname = ? and a.attidentity <> ''
              join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                and d.refobjid = n.oid and d.refobjsubid = a.attnum and d.deptype = 'i'
                and d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
              union all
              select d.refobjid from named n
              join pg_catalog.pg_attribute a on a.attrelid = n.oid and a.attname = ?
              join pg_catalog.pg_attrdef f on f.adrelid = n.oid and f.adnum = a.attnum
                and pg_catalog.pg_get_expr(f.adbin, f.adrelid) ~ '^nextval\\(''([^'']|'''')*''::regclass\\)$'
              join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
                and d.objid = f.oid and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
                and d.refobjid <> n.oid
            )
            select c.relkind,
              exists (select from behind b join pg_catalog.pg_rewrite w on w.ev_class = b.oid and w.ev_type <> '1'),
              exists (select from behind b join pg_catalog.pg_class f on f.oid = b.oid and f.relkind = 'f')
                or pg_catalog.to_regclass('pg_catalog.pg_dist_partition') is not null,
              exists (select from behind b join pg_catalog.pg_trigger t on t.tgrelid = b.oid
                and t.tgtype & 7 = 7 and t.tgenabled <> 'D'),
              coalesce(s.seqincrement, 0), coalesce(s.seqcycle, false)
            from named n
            join pg_catalog.pg_class c on c.oid = n.oid
            left join (numbers join pg_catalog.pg_sequence s using (seqrelid)) on true
            """;

    /** What an INSERT without a table in the catalog meets; it fails by itself. */
    private static final TableFacts NONE = new TableFacts("", false, false, false, 0, false);

    static TableFacts of(Catalog catalog, TableName table, @Nullable String column) {
        String name = PostgresqlDialect.IDENTIFIERS.write(table.name());
        String schema = table.schema();
        List<TableFacts> found = catalog.query(
                QUERY,
                TableFacts::read,
                schema == null ? name : PostgresqlDialect.IDENTIFIERS.write(schema) + '.' + name,
                column == null ? "" : column,
                column == null ? "" : column);
        return found.size() == 1 ? found.get(0) : NONE;
    }

    private static TableFacts read(ResultSet row) throws SQLException {
        return new TableFacts(
                row.getString(1),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getLong(5),
                row.getBoolean(6));
    }

    GeneratedKeys keys() {
        if (foreign) {
            return GeneratedKeys.oneByOne("the rows may go to another server");
        }
        if (rules) {
            return GeneratedKeys.oneByOne("a rule of the table rewrites what is inserted");
        }
        if (!kind.equals("r") && !kind.equals("p")) {
            return GeneratedKeys.unordered("it is no table that they go into");
        }
        if (triggered) {
            return GeneratedKeys.unordered(
                    "a trigger sees the rows before they are inserted and may change their keys");
        }
        if (increment == 0) {
            return GeneratedKeys.unordered("the key is not known to come from a sequence");
        }
        if (cycles) {
            return GeneratedKeys.unordered("the sequence of the key begins again at its end");
        }
        return increment > 0 ? GeneratedKeys.rising(increment) : GeneratedKeys.falling();
    }
}
