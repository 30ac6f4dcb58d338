package org.alkahest.dialect.sqlite;

import java.util.Set;

/**
 * The keywords of SQLite that cannot be identifiers without quotes in every place. The manual lists more ("SQLite
 * Keywords") and says that most of them may be identifiers; these are the ones that may not, by trial, and those that
 * begin or separate clauses.
 */
final class SqliteReservedWords {
    static final Set<String> ALL = Set.of(
            "add", "all", "alter", "and", "as", "autoincrement", "between", "by", "case", "cast", "check", "collate",
            "column", "commit", "constraint", "create", "cross", "current", "current_date", "current_time",
            "current_timestamp", "default", "deferrable", "delete", "distinct", "drop", "else", "end", "escape",
            "except", "exists", "false", "filter", "foreign", "from", "full", "glob", "group", "having", "if", "in",
            "index", "indexed", "inner", "insert", "intersect", "into", "is", "isnull", "join", "left", "like", "limit",
            "match", "natural", "not", "nothing", "notnull", "null", "offset", "on", "or", "order", "outer", "over",
            "primary", "raise", "recursive", "references", "regexp", "returning", "right", "select", "set", "table",
            "then", "to", "transaction", "true", "union", "unique", "update", "using", "values", "when", "where",
            "window", "with", "without");

    private SqliteReservedWords() {}
}
