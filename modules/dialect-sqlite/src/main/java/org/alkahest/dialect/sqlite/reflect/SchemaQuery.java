package org.alkahest.dialect.sqlite.reflect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.ObjectScope;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which databases of a connection are asked, and for which tables: those that are attached are its schemas, {@code main} is its own, and
 * {@code temp} has what is temporary.
 */
final class SchemaQuery {
    static final String OWN = "main";
    static final String TEMPORARY = "temp";
    private static final String ATTACHED = "select name from pragma_database_list";
    private static final Pattern PLACE = Pattern.compile("\\{(master|schema|names)}");
    private static final int FEW = 100;

    private final Catalog catalog;
    private final IdentifierRules identifiers;
    private final List<String> schemas;
    private final @Nullable List<String> names;

    private SchemaQuery(
            Catalog catalog, IdentifierRules identifiers, List<String> schemas, @Nullable List<String> names) {
        this.catalog = catalog;
        this.identifiers = identifiers;
        this.schemas = schemas;
        this.names = names;
    }

    static SchemaQuery of(Catalog catalog, IdentifierRules identifiers, ReflectionRequest request) {
        Set<String> names = request.names();
        return new SchemaQuery(
                catalog,
                identifiers,
                schemas(catalog, request.schema(), request.scope()),
                names == null || names.isEmpty() || names.size() > FEW ? null : padded(names));
    }

    /** All tables of a schema, whatever their scope. */
    static SchemaQuery of(Catalog catalog, IdentifierRules identifiers, @Nullable String schema) {
        return new SchemaQuery(catalog, identifiers, schemas(catalog, schema, ObjectScope.ANY), null);
    }

    static List<String> attached(Catalog catalog) {
        return catalog.query(ATTACHED, row -> row.getString(1)).stream()
                .sorted()
                .toList();
    }

    private static List<String> schemas(Catalog catalog, @Nullable String schema, ObjectScope scope) {
        if (schema != null) {
            // no text can name one that is not there; temp is there before it is listed
            return schema.equals(TEMPORARY) || attached(catalog).contains(schema) ? List.of(schema) : List.of();
        }
        return switch (scope) {
            case DEFAULT -> List.of(OWN);
            case TEMPORARY -> List.of(TEMPORARY);
            case ANY -> List.of(OWN, TEMPORARY);
        };
    }

    /** As many names as a power of two, so that there are few texts. */
    private static List<String> padded(Set<String> names) {
        List<String> padded = new ArrayList<>(names);
        String last = padded.get(padded.size() - 1);
        while (Integer.bitCount(padded.size()) > 1) {
            padded.add(last);
        }
        return padded;
    }

    /**
     * The rows of a query of each schema.
     *
     * @param select {@code {master}} stands for the table of definitions, {@code {schema}} for the name of the schema, and {@code {names}}
     *     for a condition on {@code m.tbl_name}, with AND before it
     */
    <T> List<T> rows(String select, Catalog.RowFunction<T> row) {
        if (schemas.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String schema : schemas) {
            texts.add(text(select, schema, values));
        }
        return catalog.query(String.join(" union all ", texts), row, values.toArray());
    }

    private String text(String select, String schema, List<Object> values) {
        var text = new StringBuilder();
        Matcher places = PLACE.matcher(select);
        while (places.find()) {
            String written = switch (places.group(1)) {
                case "master" -> identifiers.write(schema) + ".sqlite_master";
                case "schema" -> {
                    values.add(schema);
                    yield "?";
                }
                default -> condition(values);
            };
            places.appendReplacement(text, Matcher.quoteReplacement(written));
        }
        return places.appendTail(text).toString();
    }

    private String condition(List<Object> values) {
        if (names == null) {
            return "";
        }
        values.addAll(names);
        return " and m.tbl_name in (" + String.join(", ", Collections.nCopies(names.size(), "?")) + ')';
    }
}
