package org.alkahest.dialect.sqlite.reflect;

import java.util.List;

/** The query of a view, from CREATE VIEW. */
final class ViewText {
    private ViewText() {}

    /** The query; where the view names its columns, they are named by a common table expression. */
    static String query(String sql) {
        var tokens = new SqlTokens(sql);
        tokens.skipTo(List.of("(", "as"));
        String columns = tokens.parenthesized();
        tokens.take("as");
        String query = tokens.rest();
        return columns.isEmpty()
                ? query
                : "with named_columns (" + columns + ") as (" + query + ") select * from named_columns";
    }
}
