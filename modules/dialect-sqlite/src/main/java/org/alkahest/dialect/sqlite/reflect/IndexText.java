package org.alkahest.dialect.sqlite.reflect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What CREATE INDEX says of an index that no pragma tells.
 *
 * @param items in their order
 * @param where null for all rows
 */
record IndexText(List<Item> items, @Nullable String where) {

    /**
     * A column or an expression, without its direction.
     *
     * @param text without parentheses around it
     * @param collation of a column, as it was written; null for none
     */
    record Item(String text, @Nullable String collation) {}

    /** Reads the text of {@code sqlite_master}. */
    static IndexText of(String sql) {
        var tokens = new SqlTokens(sql);
        tokens.skipTo(List.of("on"));
        tokens.skipTo(List.of("("));
        List<Item> items = new ArrayList<>();
        for (String part : SqlTokens.list(tokens.parenthesized())) {
            items.add(item(part));
        }
        return new IndexText(items, tokens.take("where") ? tokens.rest() : null);
    }

    private static Item item(String text) {
        String undirected = text;
        for (String direction : List.of("asc", "desc")) {
            undirected = without(direction, undirected);
        }
        String bare = SqlTokens.bare(undirected);
        var tokens = new SqlTokens(bare);
        tokens.take();
        boolean collated = tokens.take("collate");
        return new Item(bare, collated ? tokens.rest() : null);
    }

    private static String without(String lastWord, String text) {
        int length = text.length() - lastWord.length();
        boolean ends = length > 0
                && text.regionMatches(true, length, lastWord, 0, lastWord.length())
                && " \t\r\n)\"]`".indexOf(text.charAt(length - 1)) >= 0;
        return ends ? text.substring(0, length).strip() : text;
    }
}
