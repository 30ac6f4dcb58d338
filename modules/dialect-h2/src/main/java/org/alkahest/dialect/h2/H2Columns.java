package org.alkahest.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedComputation;
import org.alkahest.dialect.render.EnumLabels;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The columns of tables and views, in three queries: the columns, the labels of enums, the elements of arrays. */
final class H2Columns {
    private static final String TYPE = " data_type, interval_type, character_maximum_length,"
            + " coalesce(declared_numeric_precision, numeric_precision, interval_precision, datetime_precision),"
            + " coalesce(declared_numeric_scale, case when interval_type is null then numeric_scale else datetime_precision end),"
            + " dtd_identifier";
    private static final String COLUMNS = "select table_name, column_name," + TYPE
            + ", is_nullable, column_default, is_generated, generation_expression, column_on_update, remarks,"
            + " identity_generation, identity_start, identity_increment, identity_minimum, identity_maximum,"
            + " identity_cycle, identity_cache, domain_schema, domain_name"
            + " from information_schema.columns where table_schema = {schema}";
    private static final String ELEMENTS = "select object_name, collection_type_identifier," + TYPE
            + " from information_schema.element_types where object_type = 'TABLE' and object_schema = {schema}";
    private static final String LABELS = "select object_name, enum_identifier, value_name"
            + " from information_schema.enum_values where object_type = 'TABLE' and object_schema = {schema}";

    private final IdentifierRules identifiers;
    private final H2TypeReader types;
    private final Map<Part, Word> elements = new HashMap<>();
    private final Map<Part, List<String>> labels = new HashMap<>();

    /** A type within a table: the number of a column, with a mark behind it for each array that it is an element of. */
    private record Part(String table, String number) {}

    private record Word(H2TypeReader.Words words, String number) {}

    H2Columns(IdentifierRules identifiers, H2TypeReader types) {
        this.identifiers = identifiers;
        this.types = types;
    }

    /** The columns by the stored name of their table, in the order of the table. */
    Map<String, List<ReflectedColumn>> read(SchemaFilter filter) {
        filter.query(ELEMENTS, "object_name", "", row -> elements.put(part(row), word(row, 3)));
        filter.query(
                LABELS,
                "object_name",
                " order by value_ordinal",
                row -> labels.computeIfAbsent(part(row), enumeration -> new ArrayList<>())
                        .add(row.getString(3)));
        Map<String, List<ReflectedColumn>> columns = new HashMap<>();
        filter.query(
                COLUMNS,
                "table_name",
                " order by table_name, ordinal_position",
                row -> columns.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(column(row)));
        return columns;
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getString(1), row.getString(2));
    }

    private static Word word(ResultSet row, int first) throws SQLException {
        String fields = row.getString(first + 1);
        return new Word(
                new H2TypeReader.Words(
                        row.getString(first) + (fields == null ? "" : ' ' + fields),
                        row.getLong(first + 2),
                        row.getInt(first + 3),
                        row.getInt(first + 4)),
                row.getString(first + 5));
    }

    private ReflectedColumn column(ResultSet row) throws SQLException {
        String table = row.getString(1);
        String name = identifiers.declared(row.getString(2));
        Word word = word(row, 3);
        String computed = row.getString(12);
        return ReflectedColumn.of(
                        name,
                        type(identifiers.declared(table) + '_' + name, table, word),
                        typeName(table, word),
                        row.getString(9).equals("YES"))
                .withDefault(computed != null ? null : row.getString(10))
                .withComputed(computed == null ? null : new ReflectedComputation(computed, true))
                .withSetOnUpdate(row.getString(13) != null)
                .withComment(row.getString(14))
                .withIdentity(identity(row));
    }

    private SqlType<?> type(String name, String table, Word word) {
        return switch (word.words().name()) {
            case "ENUM" -> new LabelType(null, name, labelsOf(table, word));
            case "ARRAY" -> types.array(type(name, table, element(table, word)), typeName(table, word));
            default -> types.type(word.words());
        };
    }

    private String typeName(String table, Word word) {
        return switch (word.words().name()) {
            case "ENUM" ->
                EnumLabels.written("enum", new LabelType(null, table, labelsOf(table, word)), new H2Literals());
            case "ARRAY" -> typeName(table, element(table, word)) + " array";
            default -> H2TypeReader.name(word.words());
        };
    }

    private List<String> labelsOf(String table, Word enumeration) {
        return Objects.requireNonNull(labels.get(new Part(table, enumeration.number())), "an enum has labels");
    }

    private Word element(String table, Word array) {
        return Objects.requireNonNull(elements.get(new Part(table, array.number())), "an array has elements");
    }

    private static @Nullable Identity identity(ResultSet row) throws SQLException {
        String generation = row.getString(15);
        return generation == null
                ? null
                : new Identity(generation.equals("ALWAYS"), H2Numbers.read(row, 16, row.getString(3)));
    }
}
