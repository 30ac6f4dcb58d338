package org.alkahest.sql.tree;

/** A comment in SQL text. */
public final class Comment {
    private Comment() {}

    /**
     * Any text as a comment in front of or behind a statement. Nothing in it ends the comment, begins another one, or makes
     * one that a database executes; control characters become spaces.
     */
    public static String of(String text) {
        var comment = new StringBuilder(text.length() + 8).append("/* ");
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i);
            if ((before == '*' && c == '/') || (before == '/' && c == '*')) {
                comment.append(' ');
            }
            comment.append(c);
            before = c;
        }
        return comment.append(" */").toString();
    }
}
