package org.alkahest.dialect.mysql.family;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.catalog.Catalog;

/**
 * Whether a user is shown the triggers of a table. Both databases list them for those who have the privilege TRIGGER and hide
 * them from all others, so an empty list alone says nothing.
 *
 * <p>Wherever it is not certain, the answer is no. Of several grants for patterns of schemas the database uses one, and does
 * not say which, so all of them have to grant it.
 */
final class TriggerGrants {
    private static final Pattern GRANT = Pattern.compile(
            "GRANT (.+?) ON (?:TABLE )?(\\*|`(?:[^`]|``)+`)\\.(\\*|`(?:[^`]|``)+`) TO .*", Pattern.DOTALL);
    private static final Pattern COLUMNS = Pattern.compile("\\([^)]*\\)");

    private TriggerGrants() {}

    /** @param showGrants lists what the user may do, with enabled roles */
    static boolean show(Catalog catalog, String showGrants, String schema, String table) {
        return show(catalog.query(showGrants, row -> row.getString(1)), schema, table);
    }

    static boolean show(List<String> grants, String schema, String table) {
        boolean some = false;
        boolean allOfSchema = true;
        boolean ofSchema = false;
        for (String line : grants) {
            if (line.startsWith("REVOKE")) {
                return false;
            }
            Matcher grant = GRANT.matcher(line);
            if (!grant.matches()) {
                continue;
            }
            boolean granted = grants(grant.group(1));
            String on = grant.group(2);
            boolean whole = grant.group(3).equals("*");
            if (whole && on.equals("*")) {
                some |= granted;
            } else if (whole && like(unquoted(on)).matcher(schema).matches()) {
                ofSchema |= granted;
                allOfSchema &= granted;
            } else if (!whole
                    && unquoted(on).equals(schema)
                    && unquoted(grant.group(3)).equals(table)) {
                some |= granted;
            }
        }
        return some || (ofSchema && allOfSchema);
    }

    private static boolean grants(String privileges) {
        for (String privilege : COLUMNS.matcher(privileges).replaceAll("").split(",")) {
            String word = privilege.trim();
            if (word.equals("TRIGGER") || word.equals("ALL PRIVILEGES") || word.equals("ALL")) {
                return true;
            }
        }
        return false;
    }

    private static String unquoted(String name) {
        return name.equals("*") ? name : name.substring(1, name.length() - 1).replace("``", "`");
    }

    /** A pattern as LIKE has them, with a backslash in front of what stands for itself. */
    private static Pattern like(String pattern) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                i++;
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(i))));
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
