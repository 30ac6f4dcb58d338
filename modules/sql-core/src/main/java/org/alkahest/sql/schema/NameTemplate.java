package org.alkahest.sql.schema;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** Fills the places of a name's template. */
final class NameTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w*)\\}");

    private NameTemplate() {}

    /** @throws StatementException ALK-1011 if the template has a place that is not known */
    static String filled(String template, NamingConvention.Unnamed thing) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), template, thing)));
    }

    private static String value(String place, String template, NamingConvention.Unnamed thing) {
        List<String> columns = thing.columns();
        TableName referred = thing.referred();
        return switch (place) {
            case "table" -> thing.table().name();
            case "schema" -> orNothing(thing.table().schema());
            case "columns" -> String.join("_", columns);
            case "column" -> columns.isEmpty() ? "" : columns.get(0);
            case "referred" -> referred == null ? "" : referred.name();
            default ->
                throw new StatementException(
                        ErrorCode.INVALID_DEFINITION,
                        ErrorText.of(
                                "The template \"" + template + "\" has the place {" + place + "}.",
                                "A name is made of {table}, {schema}, {columns}, {column} and {referred}.",
                                "Use one of these, or write a NamingConvention as a function."));
        };
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
