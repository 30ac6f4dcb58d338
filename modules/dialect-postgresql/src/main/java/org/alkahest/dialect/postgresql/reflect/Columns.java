package org.alkahest.dialect.postgresql.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.reflect.DeclaredNumbering;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedComputation;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The columns of a schema, in two queries: the columns, and the sequences that belong to them. */
final class Columns {
    private static final String QUERY = """
            select a.attrelid, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.atttypid,
              case when t.typcategory = 'A' then t.typelem else 0 end, a.attnotnull,
              pg_catalog.pg_get_expr(f.adbin, f.adrelid), a.attidentity, {generated},
              case when a.attcollation <> t.typcollation then (select l.collname from pg_catalog.pg_collation l
                where l.oid = a.attcollation) end, d.description
            from pg_catalog.pg_class c
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_catalog.pg_type t on t.oid = a.atttypid
            left join pg_catalog.pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum and a.atthasdef
            left join pg_catalog.pg_description d on d.objoid = a.attrelid
              and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = a.attnum
            where c.relkind in ('r', 'p', 'f', 'v', 'm') and {relations}
            order by a.attrelid, a.attnum""";
    /** With the default that makes a column serial; nothing for that of an identity. */
    private static final String SEQUENCES = """
            select d.refobjid, d.refobjsubid, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, s.seqcache,
              pg_catalog.format_type(s.seqtypid, null), case when d.deptype = 'i' then '' else 'nextval('''
                || pg_catalog.replace(d.objid::pg_catalog.regclass::text, '''', '''''') || '''::regclass)' end
            from pg_catalog.pg_class c
            join pg_catalog.pg_depend d on d.refobjid = c.oid and d.deptype in ('a', 'i')
              and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
              and d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
            join pg_catalog.pg_sequence s on s.seqrelid = d.objid
            where {relations}""";

    private final PostgresqlTypeReader reader;
    private final UserTypes userTypes;
    private final @Nullable String asked;
    private final Map<Place, Numbering> sequences = new HashMap<>();

    /** @param next the default that takes numbers from a sequence; empty for an identity */
    private record Place(long relation, int column, String next) {}

    Columns(PostgresqlTypeReader reader, UserTypes userTypes, @Nullable String asked) {
        this.reader = reader;
        this.userTypes = userTypes;
        this.asked = asked;
    }

    /** @param schemas the names of the relations' schemas, by the relations' numbers */
    Map<Long, List<ReflectedColumn>> read(
            SchemaQuery query, DatabaseVersion version, Map<Long, String> schemas, AttributeNames names) {
        query.rows(
                SEQUENCES,
                row -> sequences.put(
                        new Place(row.getLong(1), row.getInt(2), row.getString(10)),
                        numbering(row, 3, row.getString(9))));
        String generated = version.isAtLeast(12, 0) ? "a.attgenerated" : "''";
        Map<Long, List<ReflectedColumn>> columns = new HashMap<>();
        query.rows(QUERY.replace("{generated}", generated), row -> {
            long relation = row.getLong(1);
            String schema = schemas.get(relation);
            if (schema == null) {
                return false;
            }
            names.put(relation, row.getInt(2), row.getString(3));
            return columns.computeIfAbsent(relation, number -> new ArrayList<>())
                    .add(column(row, schema));
        });
        return columns;
    }

    /** What was declared of a sequence, from six columns of a row. */
    static Numbering numbering(ResultSet row, int first, String type) throws SQLException {
        return DeclaredNumbering.ofType(type, 1)
                .of(
                        row.getLong(first),
                        row.getLong(first + 1),
                        row.getLong(first + 2),
                        row.getLong(first + 3),
                        row.getBoolean(first + 4),
                        row.getLong(first + 5));
    }

    private ReflectedColumn column(ResultSet row, String schema) throws SQLException {
        String typeName = row.getString(4);
        String expression = row.getString(8);
        String identity = row.getString(9);
        String generated = row.getString(10);
        String next = expression == null ? "" : expression;
        Numbering owned = sequences.get(new Place(row.getLong(1), row.getInt(2), next));
        boolean computed = !generated.isEmpty();
        boolean serial = owned != null && expression != null;
        ReflectedColumn column = ReflectedColumn.of(
                        row.getString(3),
                        type(typeName, row.getLong(5), row.getLong(6), schema),
                        typeName,
                        !row.getBoolean(7))
                .withDefault(computed || serial ? null : expression)
                .withCollation(row.getString(11))
                .withComment(row.getString(12));
        if (computed && expression != null) {
            return column.withComputed(new ReflectedComputation(expression, generated.equals("s")));
        }
        return identity.isEmpty() && !serial
                ? column
                : column.withIdentity(new Identity(identity.equals("a"), owned == null ? Numbering.DEFAULT : owned));
    }

    private SqlType<?> type(String name, long type, long element, String schema) {
        UserTypes.Type user = userTypes.type(element == 0 ? type : element);
        if (user == null) {
            return reader.type(name);
        }
        if (user.labels() != null) {
            SqlType<String> labels = user.labelType(asked, schema);
            return element == 0 ? labels : new ArrayOf<>(labels);
        }
        String baseName = user.baseName();
        if (baseName == null) {
            return reader.type(name);
        }
        SqlType<?> base = baseOf(user, baseName, schema);
        return element == 0 ? reader.domain(name, base) : reader.arrayOfDomain(name, base);
    }

    private SqlType<?> baseOf(UserTypes.Type domain, String baseName, String schema) {
        UserTypes.Type base = userTypes.type(domain.base());
        return base == null ? reader.type(baseName) : type(baseName, base.oid(), 0, schema);
    }
}
