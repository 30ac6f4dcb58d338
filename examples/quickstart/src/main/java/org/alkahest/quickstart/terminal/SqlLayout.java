package org.alkahest.quickstart.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL text as it was sent, which is one long line, as lines that can be read. For reading only. */
public final class SqlLayout {
    private static final int FULL = Terminal.WIDTH - 8;

    private static final String JOIN = "(?:(?:left|right|full|inner|cross) )?join";
    private static final String CLAUSE =
            "from|" + JOIN + "|where|group by|having|order by|limit|offset|fetch|values|set"
                    + "|returning|select|union(?: all)?|intersect|except";
    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*'|\"[^\"]*\"|`[^`]*`|[()]|(?<clause>\\b(?:" + CLAUSE + ")\\b)|[^\\s()'\"`]+",
            Pattern.CASE_INSENSITIVE);

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private SqlLayout() {}

    /** A new line for each clause that is not in parentheses, and wherever else a line would be too long. */
    public static List<String> lines(String sql) {
        var layout = new SqlLayout();
        Matcher token = TOKEN.matcher(sql);
        int depth = 0;
        int end = 0;
        while (token.find()) {
            boolean apart = token.start() > end;
            if (depth == 0 && token.group("clause") != null) {
                layout.newLine("");
            } else if (apart && layout.line.length() + token.group().length() >= FULL) {
                layout.newLine("  ");
            } else if (apart) {
                layout.line.append(' ');
            }
            layout.line.append(token.group());
            depth += token.group().equals("(") ? 1 : token.group().equals(")") ? -1 : 0;
            end = token.end();
        }
        layout.newLine("");
        return layout.lines;
    }

    private void newLine(String indentation) {
        if (!line.toString().isBlank()) {
            lines.add(line.toString());
        }
        line.setLength(0);
        line.append(indentation);
    }
}
