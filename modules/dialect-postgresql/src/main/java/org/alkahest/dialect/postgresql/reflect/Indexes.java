package org.alkahest.dialect.postgresql.reflect;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.sql.tree.OrderItem.NullsOrder;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of a schema that serve no constraint, in one query. Collations are looked up only for indexes with another one than
 * "default", whose number is 100 in every version: it costs time.
 */
final class Indexes {
    private static final String QUERY = """
            select i.indrelid, x.relname, i.indisunique, i.indkey::text, i.indoption::text, i.indnkeyatts, m.amname,
              pg_catalog.pg_get_expr(i.indpred, i.indrelid), {distinct},
              case when i.indexprs is not null then (select pg_catalog.array_agg(
                pg_catalog.pg_get_indexdef(i.indexrelid, k, true) order by k)
                from pg_catalog.generate_series(1, i.indnkeyatts) k) end,
              (select pg_catalog.array_agg(case when o.opcdefault then ''
                else case when pg_catalog.pg_opclass_is_visible(o.oid) then '' else (select pg_catalog.quote_ident(n.nspname)
                  from pg_catalog.pg_namespace n where n.oid = o.opcnamespace) || '.' end
                || pg_catalog.quote_ident(o.opcname) end order by u.k)
                from pg_catalog.unnest(i.indclass) with ordinality u(oid, k)
                join pg_catalog.pg_opclass o on o.oid = u.oid having pg_catalog.bool_or(not o.opcdefault)),
              case when not i.indcollation::pg_catalog.oid[] <@ '{0,100}' then (select pg_catalog.array_agg(coalesce(
                (select case when pg_catalog.pg_collation_is_visible(l.oid) then '' else (select
                    pg_catalog.quote_ident(n.nspname) from pg_catalog.pg_namespace n where n.oid = l.collnamespace) || '.' end
                  || pg_catalog.quote_ident(l.collname) from pg_catalog.pg_collation l where l.oid = u.oid
                  and l.oid <> coalesce((select a.attcollation from pg_catalog.pg_attribute a
                    where a.attrelid = i.indrelid and a.attnum = i.indkey[u.k - 1]), 100)), '') order by u.k)
                from pg_catalog.unnest(i.indcollation) with ordinality u(oid, k)) end,
              pg_catalog.array_to_string(x.reloptions, ', '), case when x.reltablespace <> 0 then (select
                pg_catalog.quote_ident(s.spcname) from pg_catalog.pg_tablespace s where s.oid = x.reltablespace) end
            from pg_catalog.pg_class c
            join pg_catalog.pg_index i on i.indrelid = c.oid and i.indisvalid
            join pg_catalog.pg_class x on x.oid = i.indexrelid
            join pg_catalog.pg_am m on m.oid = x.relam
            where not exists (select from pg_catalog.pg_constraint o
                where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))
              and c.relkind in ('r', 'p', 'm') and {relations}""";
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final List<Found> found = new ArrayList<>();

    private record Found(
            long relation,
            String name,
            boolean unique,
            List<Integer> columns,
            List<Integer> options,
            int keys,
            String method,
            @Nullable String where,
            boolean nullsDistinct,
            @Nullable List<String> items,
            @Nullable List<String> operatorClasses,
            @Nullable List<String> collations,
            @Nullable String details) {}

    Indexes read(SchemaQuery query, DatabaseVersion version) {
        String nulls = version.isAtLeast(15, 0) ? "not i.indnullsnotdistinct" : "true";
        found.addAll(query.rows(QUERY.replace("{distinct}", nulls), Indexes::found));
        found.sort(Comparator.comparing(Found::name));
        return this;
    }

    private static Found found(ResultSet row) throws SQLException {
        Array items = row.getArray(10);
        Array classes = row.getArray(11);
        Array collations = row.getArray(12);
        return new Found(
                row.getLong(1),
                row.getString(2),
                row.getBoolean(3),
                AttributeNames.numbers(row.getString(4)),
                AttributeNames.numbers(row.getString(5)),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                UserTypes.texts(items),
                UserTypes.texts(classes),
                UserTypes.texts(collations),
                details(row.getString(13), row.getString(14)));
    }

    private static @Nullable String details(@Nullable String parameters, @Nullable String tablespace) {
        String with = parameters == null ? "" : "with (" + parameters + ')';
        String in = tablespace == null ? "" : " tablespace " + tablespace;
        String details = (with + in).strip();
        return details.isEmpty() ? null : details;
    }

    /** The tables whose columns have to be known by their numbers. */
    List<Long> relations() {
        return found.stream().map(Found::relation).toList();
    }

    Map<Long, List<ReflectedIndex>> byTable(AttributeNames names) {
        Map<Long, List<ReflectedIndex>> tables = new HashMap<>();
        for (Found one : found) {
            // another session may have dropped a column since the indexes were read
            if (names.areKnown(one.relation, one.columns)) {
                tables.computeIfAbsent(one.relation, table -> new ArrayList<>()).add(index(one, names));
            }
        }
        return tables;
    }

    private static ReflectedIndex index(Found one, AttributeNames names) {
        List<ReflectedIndexItem> items = new ArrayList<>();
        List<String> included = new ArrayList<>();
        for (int i = 0; i < one.columns.size(); i++) {
            int column = one.columns.get(i);
            if (i >= one.keys) {
                included.add(names.name(one.relation, column));
            } else {
                items.add(item(one, i, column == 0 ? null : names.name(one.relation, column)));
            }
        }
        return new ReflectedIndex(
                one.name,
                items,
                one.unique,
                one.nullsDistinct,
                included,
                one.method.equals("btree") ? null : one.method,
                one.where,
                one.details);
    }

    private static ReflectedIndexItem item(Found one, int place, @Nullable String column) {
        int option = one.options.get(place);
        boolean descending = (option & DESCENDING) != 0;
        boolean first = (option & NULLS_FIRST) != 0;
        // rows without a value are the largest ones, unless somebody wanted it otherwise
        NullsOrder nulls = first == descending ? null : first ? NullsOrder.FIRST : NullsOrder.LAST;
        String collation = at(one.collations, place);
        String collate = collation.isEmpty() ? "" : "collate " + collation + ' ';
        String details = (collate + at(one.operatorClasses, place)).strip();
        return new ReflectedIndexItem(
                column,
                column != null || one.items == null ? null : one.items.get(place),
                descending,
                nulls,
                details.isEmpty() ? null : details);
    }

    private static String at(@Nullable List<String> texts, int place) {
        return texts == null ? "" : texts.get(place);
    }
}
