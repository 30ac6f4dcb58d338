package org.alkahest.quickstart.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL text as sent, which is one long line, broken into lines that can be read. For reading only. */
public final class SqlLayout {
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`|[()]|\\w+|\\s+|.");
    private static final Pattern BEGINS_A_LINE = Pattern.compile(
            "(?i)(from|where|(left |right |full |inner |cross )?join|group by|having|order by|limit|offset|fetch|union"
                    + "|intersect|except|select|values|set|returning)\\b");

    private SqlLayout() {}

    /** A new line before each clause that is not in parentheses, and wherever else a line would be too long. */
    public static List<String> lines(String sql) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        int depth = 0;
        String before = "";
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            String text = token.group();
            depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
            boolean clause = depth == 0 && !isJoinKind(before) && BEGINS_A_LINE.matcher(sql).region(token.start(), sql.length()).lookingAt();
            boolean full = text.isBlank() && line.length() > Terminal.WIDTH - 20;
            if (line.length() > 0 && (clause || full)) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                if (full) {
                    line.append("  ");
                }
            }
            if (!text.isBlank() || line.length() > 0 && !line.toString().isBlank()) {
                line.append(text);
            }
            before = text.isBlank() ? before : text;
        }
        lines.add(line.toString());
        return lines;
    }

    private static boolean isJoinKind(String token) {
        return token.matches("(?i)left|right|full|inner|cross");
    }
}
