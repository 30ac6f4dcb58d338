package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.JsonPath;
import org.alkahest.sql.type.Json;

/** Paths in the language of SQL/JSON, which most databases share as far as members and elements go. */
public final class JsonPathText {
    private JsonPathText() {}

    /** The path from the document on, for example {@code $."a"[0]}; each key is quoted as a JSON string is. */
    public static String of(List<JsonPath.Step> steps) {
        var path = new StringBuilder("$");
        for (JsonPath.Step step : steps) {
            if (step instanceof JsonPath.Key key) {
                path.append('.').append(Json.quoted(key.name()));
            } else if (step instanceof JsonPath.Index index) {
                path.append('[').append(index.position()).append(']');
            }
        }
        return path.toString();
    }
}
