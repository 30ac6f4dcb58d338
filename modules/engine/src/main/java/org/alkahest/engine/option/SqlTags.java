package org.alkahest.engine.option;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Tags behind a statement, as the specification of sqlcommenter has them. */
final class SqlTags {
    private SqlTags() {}

    /** The tags as a comment, with a space before it; empty where there is none. */
    static String comment(Map<String, String> tags) {
        if (tags.isEmpty()) {
            return "";
        }
        var comment = new StringBuilder();
        new TreeMap<>(tags)
                .forEach((key, value) -> comment.append(comment.isEmpty() ? " /*" : ",")
                        .append(encoded(key))
                        .append("='")
                        .append(encoded(value))
                        .append('\''));
        return comment.append("*/").toString();
    }

    /** No slash and no quote is left, so nothing ends the value or the comment. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
