package org.alkahest.dialect.postgresql.reflect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedDomain;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.jspecify.annotations.Nullable;

/** Reads what is in a database of PostgreSQL by name; tables as {@link PostgresqlBulkReflection} does. */
public final class PostgresqlReflection implements Reflection {
    private static final String SCHEMAS =
            "select n.nspname from pg_catalog.pg_namespace n" + " where n.nspname !~ '^pg_(temp|toast)'";
    private static final String SEQUENCES = """
            select c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, s.seqcache,
              pg_catalog.format_type(s.seqtypid, null)
            from pg_catalog.pg_class c join pg_catalog.pg_sequence s on s.seqrelid = c.oid
            where c.relkind = 'S' and not exists (select from pg_catalog.pg_depend d where d.objid = c.oid
                and d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.deptype in ('a', 'i')
                and d.refobjsubid > 0)
              and {relations}""";
    private static final String TYPES_OF_SCHEMA =
            "(select n.oid from pg_catalog.pg_namespace n where n.nspname = {schema})";
    private static final String ENUMS = """
            select t.typname, (select pg_catalog.array_agg(e.enumlabel order by e.enumsortorder)
              from pg_catalog.pg_enum e where e.enumtypid = t.oid)
            from pg_catalog.pg_type t where t.typtype = 'e' and t.typnamespace =\s""";
    private static final String DOMAINS = """
            select t.typname, pg_catalog.format_type(t.typbasetype, t.typtypmod), not t.typnotnull, t.typdefault, o.conname,
              pg_catalog.pg_get_expr(o.conbin, 0)
            from pg_catalog.pg_type t
            left join pg_catalog.pg_constraint o on o.contypid = t.oid and o.contype = 'c'
            where t.typtype = 'd' and t.typnamespace =\s""";

    private final BulkReflection bulk;
    private final PostgresqlTypeReader types;

    public PostgresqlReflection(BulkReflection bulk, PostgresqlTypeReader types) {
        this.bulk = bulk;
        this.types = types;
    }

    @Override
    public @Nullable String ownSchema(Catalog catalog) {
        return catalog.query("select current_schema()", row -> Optional.ofNullable(row.getString(1)))
                .get(0)
                .orElse(null);
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog.query(SCHEMAS, row -> row.getString(1)).stream().sorted().toList();
    }

    @Override
    public List<ReflectedObject> objects(Catalog catalog, @Nullable String schema) {
        return SchemaQuery.of(catalog, schema).rows(Relations.NAMES, row -> Relations.object(row, schema)).stream()
                .sorted(Comparator.comparing(object -> object.name().name()))
                .toList();
    }

    @Override
    public List<SequenceDefinition> sequences(Catalog catalog, @Nullable String schema) {
        return SchemaQuery.of(catalog, schema)
                .rows(
                        SEQUENCES,
                        row -> new SequenceDefinition(
                                new TableName(schema, row.getString(1)), Columns.numbering(row, 2, row.getString(8))))
                .stream()
                .sorted(Comparator.comparing(sequence -> sequence.name().name()))
                .toList();
    }

    private static <T> List<T> ofSchema(
            Catalog catalog, String sql, @Nullable String schema, Catalog.RowFunction<T> row) {
        return schema == null
                ? catalog.query(sql + TYPES_OF_SCHEMA.replace("{schema}", "current_schema()"), row)
                : catalog.query(sql + TYPES_OF_SCHEMA.replace("{schema}", "?"), row, schema);
    }

    @Override
    public List<LabelType> enums(Catalog catalog, @Nullable String schema) {
        return ofSchema(
                        catalog,
                        ENUMS,
                        schema,
                        row -> new LabelType(
                                schema,
                                row.getString(1),
                                Objects.requireNonNullElse(UserTypes.texts(row.getArray(2)), List.of(""))))
                .stream()
                .sorted(Comparator.comparing(LabelType::name))
                .toList();
    }

    @Override
    public List<ReflectedDomain> domains(Catalog catalog, @Nullable String schema) {
        Map<String, ReflectedDomain> domains = new LinkedHashMap<>();
        ofSchema(catalog, DOMAINS, schema, row -> {
            String name = row.getString(1);
            String base = row.getString(2);
            ReflectedDomain known = domains.get(name);
            List<ReflectedCheck> checks = new ArrayList<>(known == null ? List.of() : known.checks());
            String check = row.getString(5);
            if (check != null) {
                checks.add(new ReflectedCheck(check, row.getString(6)));
                checks.sort(Comparator.comparing(one -> String.valueOf(one.name())));
            }
            return domains.put(
                    name,
                    new ReflectedDomain(
                            new TableName(schema, name),
                            types.type(base),
                            base,
                            row.getBoolean(3),
                            row.getString(4),
                            checks));
        });
        return domains.values().stream()
                .sorted(Comparator.comparing(domain -> domain.name().name()))
                .toList();
    }

    @Override
    public Optional<ReflectedTable> table(Catalog catalog, TableName name, Set<Facet> facets) {
        return bulk.table(catalog, name, facets);
    }
}
