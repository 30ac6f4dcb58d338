package org.alkahest.dialect.mysql.family.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedComputation;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The columns of a schema, in one query. */
final class Columns {
    private static final String COLUMNS = "table_name, column_name, column_type, is_nullable, column_default, extra,"
            + " column_comment, generation_expression, collation_name, data_type, ordinal_position";

    private final FamilyTypeReader types;
    private final CatalogDialect dialect;

    Columns(FamilyTypeReader types, CatalogDialect dialect) {
        this.types = types;
        this.dialect = dialect;
    }

    /**
     * The columns by table, in the order of the table.
     *
     * @param checks which say what columns are documents
     * @param collations the usual collations of the tables
     */
    Map<String, List<ReflectedColumn>> read(SchemaQuery query, Checks checks, Map<String, String> collations) {
        // put in order here, which takes less time than in the server
        Map<String, SortedMap<Integer, ReflectedColumn>> ordered = new HashMap<>();
        query.rows(
                dialect.referenceSystems() ? COLUMNS + ", srs_id" : COLUMNS,
                "columns",
                "table_schema",
                "table_name",
                "",
                row -> ordered.computeIfAbsent(row.getString(1), table -> new TreeMap<>())
                        .put(row.getInt(11), column(row, checks, collations)));
        Map<String, List<ReflectedColumn>> columns = new HashMap<>();
        ordered.forEach((table, own) -> columns.put(table, List.copyOf(own.values())));
        return columns;
    }

    private ReflectedColumn column(ResultSet row, Checks checks, Map<String, String> collations) throws SQLException {
        String table = row.getString(1);
        String name = row.getString(2);
        String typeName = typeName(row);
        String extra = row.getString(6).toLowerCase(Locale.ROOT);
        String comment = row.getString(7);
        String computed = row.getString(8);
        String collation = row.getString(9);
        boolean isDocument = checks.isDocument(table, name, row.getString(10), collation);
        boolean isComputed = computed != null && !computed.isEmpty();
        ReflectedColumn column = ReflectedColumn.of(
                        name,
                        isDocument ? TypeReader.of(TypeKind.JSON) : types.type(table, name, typeName),
                        isDocument ? "json" : typeName,
                        row.getString(4).equals("YES"))
                .withComment(comment == null || comment.isEmpty() ? null : comment)
                .withSetOnUpdate(extra.contains("on update"))
                .withCollation(
                        isDocument || collation == null || collation.equals(collations.get(table)) ? null : collation)
                .withIdentity(extra.contains("auto_increment") ? Identity.BY_DEFAULT : null);
        return isComputed
                ? column.withComputed(new ReflectedComputation(
                        dialect.expression(computed), extra.contains("stored") || extra.contains("persistent")))
                : column.withDefault(defaultText(row.getString(5), row.getString(10), extra));
    }

    private String typeName(ResultSet row) throws SQLException {
        String system = dialect.referenceSystems() ? row.getString(12) : null;
        return system == null ? row.getString(3) : row.getString(3) + " srid " + system;
    }

    private @Nullable String defaultText(@Nullable String told, String type, String extra) {
        if (told == null) {
            return null;
        }
        if (dialect.sqlDefaults()) {
            return DefaultText.ofSql(told);
        }
        return extra.contains("default_generated")
                ? DefaultText.ofSql(dialect.expression(told))
                : DefaultText.ofValue(told, type);
    }
}
