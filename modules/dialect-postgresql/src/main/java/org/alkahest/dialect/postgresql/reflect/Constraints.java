package org.alkahest.dialect.postgresql.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedConstraint;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.DialectCondition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of a schema, in one query; those of a table are in the order of their names. A foreign key to a partitioned table is
 * kept once more for each partition; only the declared one is read.
 */
final class Constraints {
    private static final String QUERY = """
            select o.conrelid, o.conname, {kind}, o.conkey::text, o.confrelid, o.confkey::text, o.confupdtype,
              o.confdeltype, o.confmatchtype, o.condeferrable, o.condeferred, {distinct}, r.relname, rn.nspname,
              case when o.contype = 'c' then pg_catalog.pg_get_expr(o.conbin, o.conrelid) end,
              case when {kind} = 'x' then pg_catalog.pg_get_constraintdef(o.oid) end
            from pg_catalog.pg_class c
            join pg_catalog.pg_constraint o on o.conrelid = c.oid
            left join pg_catalog.pg_index i on i.indexrelid = o.conindid and o.contype = 'u'
            left join pg_catalog.pg_class r on r.oid = o.confrelid
            left join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
            where {kind} in ({kinds}) and not exists (select from pg_catalog.pg_constraint p
                where p.oid = o.conparentid and p.conrelid = o.conrelid)
              and c.relkind in ('r', 'p', 'f') and {relations}""";

    /** Keys WITHOUT OVERLAPS, foreign keys of a PERIOD, and what is not enforced are no plain constraints: they are told with exclusions. */
    private static final String OF_ANY_KIND = "case when o.conperiod or not o.conenforced then 'x' else o.contype end";

    private final List<Found> found = new ArrayList<>();
    private final ReflectionRequest request;

    private record Found(
            long relation,
            String name,
            char kind,
            @Nullable String columns,
            long target,
            @Nullable String targetColumns,
            ReferentialAction onUpdate,
            ReferentialAction onDelete,
            boolean matchFull,
            Deferral deferral,
            boolean nullsDistinct,
            @Nullable String targetName,
            @Nullable String targetSchema,
            @Nullable String condition,
            @Nullable String definition) {}

    Constraints(ReflectionRequest request) {
        this.request = request;
    }

    Constraints read(SchemaQuery query, DatabaseVersion version) {
        List<String> kinds = new ArrayList<>();
        add(kinds, Facet.PRIMARY_KEY, "'p'");
        add(kinds, Facet.UNIQUE_KEYS, "'u'");
        add(kinds, Facet.FOREIGN_KEYS, "'f'");
        add(kinds, Facet.CHECKS, "'c'");
        add(kinds, Facet.CHECKS, "'x'");
        if (!kinds.isEmpty()) {
            String nulls = version.isAtLeast(15, 0) ? "not coalesce(i.indnullsnotdistinct, false)" : "true";
            String sql = QUERY.replace("{distinct}", nulls)
                    .replace("{kind}", version.isAtLeast(18, 0) ? OF_ANY_KIND : "o.contype")
                    .replace("{kinds}", String.join(", ", kinds));
            found.addAll(query.rows(sql, Constraints::found));
            found.sort(Comparator.comparing(Found::name));
        }
        return this;
    }

    private void add(List<String> kinds, Facet facet, String kind) {
        if (request.asks(facet)) {
            kinds.add(kind);
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong(1),
                row.getString(2),
                row.getString(3).charAt(0),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                action(row.getString(7)),
                action(row.getString(8)),
                "f".equals(row.getString(9)),
                deferral(row.getBoolean(10), row.getBoolean(11)),
                row.getBoolean(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16));
    }

    private static ReferentialAction action(@Nullable String letter) {
        return switch (letter == null ? "" : letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private static Deferral deferral(boolean deferrable, boolean deferred) {
        if (!deferrable) {
            return Deferral.NOT_DEFERRABLE;
        }
        return deferred ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }

    /** The tables whose columns have to be known by their numbers. */
    List<Long> relations() {
        List<Long> relations = new ArrayList<>();
        for (Found one : found) {
            if (one.kind != 'c' && one.kind != 'x') {
                relations.add(one.relation);
            }
            if (one.kind == 'f') {
                relations.add(one.target);
            }
        }
        return relations;
    }

    /** The constraints of one table. */
    static final class OfTable {
        @Nullable PrimaryKey primaryKey;

        final List<UniqueKey> uniqueKeys = new ArrayList<>();
        final List<ForeignKey> foreignKeys = new ArrayList<>();
        final List<ReflectedCheck> checks = new ArrayList<>();
        final List<ReflectedConstraint> others = new ArrayList<>();
    }

    /** @param schemas the names of the tables' schemas, by the tables' numbers */
    Map<Long, OfTable> byTable(AttributeNames names, Map<Long, String> schemas) {
        Map<Long, OfTable> tables = new HashMap<>();
        for (Found one : found) {
            String schema = schemas.get(one.relation);
            if (schema != null && isWhole(one, names)) {
                add(one, tables.computeIfAbsent(one.relation, table -> new OfTable()), names, schema);
            }
        }
        return tables;
    }

    /** Whether all columns are known: another session may have dropped one since the constraints were read. */
    private static boolean isWhole(Found one, AttributeNames names) {
        return switch (one.kind) {
            case 'p', 'u' -> names.areKnown(one.relation, String.valueOf(one.columns));
            case 'f' ->
                names.areKnown(one.relation, String.valueOf(one.columns))
                        && names.areKnown(one.target, String.valueOf(one.targetColumns));
            case 'c' -> one.condition != null;
            default -> one.definition != null;
        };
    }

    private void add(Found one, OfTable table, AttributeNames names, String schema) {
        ObjectName name = ObjectName.of(one.name);
        switch (one.kind) {
            case 'p' -> table.primaryKey = new PrimaryKey(name, columns(one, names));
            case 'u' ->
                table.uniqueKeys.add(new UniqueKey(
                        name, columns(one, names), one.nullsDistinct, one.deferral, DialectCondition.everywhere()));
            case 'f' -> table.foreignKeys.add(foreignKey(one, names, schema));
            case 'c' -> table.checks.add(new ReflectedCheck(one.name, String.valueOf(one.condition)));
            default -> table.others.add(new ReflectedConstraint(one.name, String.valueOf(one.definition)));
        }
    }

    private static List<String> columns(Found one, AttributeNames names) {
        return names.names(one.relation, String.valueOf(one.columns));
    }

    private ForeignKey foreignKey(Found one, AttributeNames names, String schema) {
        String target = String.valueOf(one.targetSchema);
        return new ForeignKey(
                ObjectName.of(one.name),
                columns(one, names),
                new TableName(target.equals(schema) ? request.schema() : target, String.valueOf(one.targetName)),
                names.names(one.target, String.valueOf(one.targetColumns)),
                one.onDelete,
                one.onUpdate,
                one.matchFull,
                one.deferral,
                DialectCondition.everywhere());
    }
}
