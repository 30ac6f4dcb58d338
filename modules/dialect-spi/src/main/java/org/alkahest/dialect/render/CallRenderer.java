package org.alkahest.dialect.render;

import java.util.Locale;
import java.util.Set;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Identifiers;
import org.alkahest.sql.tree.SqlTemplate;
import org.alkahest.sql.tree.SqlWriter;

/** Calls of functions. The ones that the standard writes without parentheses are written so. */
final class CallRenderer {
    private static final Set<String> WITHOUT_PARENTHESES = Set.of(
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "system_user");

    private static final SqlTemplate POSITION = SqlTemplate.of("position({0} in {1})");

    private CallRenderer() {}

    static void render(Call node, SqlWriter out) {
        if (node.function().equals("position") && node.arguments().size() == 2) {
            POSITION.render(node.arguments(), out);
            return;
        }
        name(node.function(), out);
        if (!isWithoutParentheses(node)) {
            out.sql(node.distinct() ? "(distinct " : "(")
                    .list(node.arguments(), ", ")
                    .sql(")");
        }
    }

    static boolean isWithoutParentheses(Call node) {
        return node.arguments().isEmpty()
                && WITHOUT_PARENTHESES.contains(node.function().toLowerCase(Locale.ROOT));
    }

    /** Names of functions are often reserved words, so a plain one stands as it is, with the schema it may have. */
    static void name(String function, SqlWriter out) {
        String[] names = function.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                out.sql(".");
            }
            if (isPlain(names[i])) {
                out.sql(names[i]);
            } else {
                out.name(Identifiers.checked(names[i]));
            }
        }
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean digit = c >= '0' && c <= '9' && i > 0;
            if (!letter && !digit) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
