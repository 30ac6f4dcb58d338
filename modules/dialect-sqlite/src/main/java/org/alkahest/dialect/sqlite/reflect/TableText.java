package org.alkahest.dialect.sqlite.reflect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.sql.schema.Deferral;
import org.jspecify.annotations.Nullable;

/**
 * What CREATE TABLE says of a table that no pragma tells.
 *
 * @param collations by the names of columns, for those that have one
 * @param computed expressions by the names of columns, for those that have one
 * @param primaryKey null for none
 * @param uniqueKeys in their order
 * @param references the foreign keys, in their order
 * @param checks in their order
 * @param conflicts what happens where rows do not meet a constraint that says it, one after the other
 * @param ordered keys that say more of their columns than the names
 * @param module what follows USING of a virtual table, of which nothing else is known; null for other tables
 */
record TableText(
        Map<String, String> collations,
        Map<String, String> computed,
        @Nullable Key primaryKey,
        List<Key> uniqueKeys,
        List<Reference> references,
        List<ReflectedCheck> checks,
        List<String> conflicts,
        List<String> ordered,
        boolean withoutRowid,
        boolean strict,
        @Nullable String module) {

    /**
     * A primary or unique key.
     *
     * @param ofColumn whether the column says it itself
     */
    record Key(
            @Nullable String name, List<String> columns, boolean ofColumn, boolean autoincrement, boolean descending) {}

    /** A foreign key. */
    record Reference(@Nullable String name, List<String> columns, Deferral deferral) {}

    /** Reads the text of {@code sqlite_master}. */
    static TableText of(String sql) {
        return new Reader(sql).read();
    }

    /** Reads one text: the grammar is that of https://sqlite.org/lang_createtable.html. */
    private static final class Reader {
        private static final List<String> TABLE_CONSTRAINTS =
                List.of("constraint", "primary", "unique", "check", "foreign");
        private static final List<String> AFTER_TYPE = List.of(
                "constraint",
                "primary",
                "not",
                "null",
                "unique",
                "check",
                "default",
                "collate",
                "references",
                "deferrable",
                "generated",
                "as",
                ",",
                ")");
        private static final Set<String> SIGNS = Set.of("+", "-");

        private final SqlTokens tokens;
        private final Map<String, String> collations = new HashMap<>();
        private final Map<String, String> computed = new HashMap<>();
        private final List<Key> uniqueKeys = new ArrayList<>();
        private final List<Reference> references = new ArrayList<>();
        private final List<ReflectedCheck> checks = new ArrayList<>();
        private final List<String> conflicts = new ArrayList<>();
        private final List<String> ordered = new ArrayList<>();
        private @Nullable Key primaryKey;
        private @Nullable String name;

        Reader(String sql) {
            this.tokens = new SqlTokens(sql);
        }

        TableText read() {
            if (tokens.take("create", "virtual")) {
                tokens.skipTo(List.of("using"));
                tokens.take("using");
                return text(false, false, tokens.rest());
            }
            tokens.skipTo(List.of("("));
            tokens.take("(");
            while (!tokens.atEnd() && !tokens.sees(")")) {
                if (tokens.seesOneOf(TABLE_CONSTRAINTS)) {
                    constraint();
                } else {
                    column();
                }
                tokens.take(",");
            }
            tokens.take(")");
            boolean withoutRowid = false;
            boolean strict = false;
            while (!tokens.atEnd()) {
                if (tokens.take("without", "rowid")) {
                    withoutRowid = true;
                } else if (tokens.take("strict")) {
                    strict = true;
                } else {
                    tokens.take();
                }
            }
            return text(withoutRowid, strict, null);
        }

        private TableText text(boolean withoutRowid, boolean strict, @Nullable String module) {
            return new TableText(
                    collations,
                    computed,
                    primaryKey,
                    uniqueKeys,
                    references,
                    checks,
                    conflicts,
                    ordered,
                    withoutRowid,
                    strict,
                    module);
        }

        private void column() {
            String column = tokens.take();
            tokens.skipTo(AFTER_TYPE);
            while (!tokens.atEnd() && !tokens.sees(",") && !tokens.sees(")")) {
                constraint(column);
            }
        }

        private void constraint(String column) {
            if (tokens.take("constraint")) {
                name = tokens.take();
                return;
            }
            String what = "";
            if (tokens.take("primary", "key")) {
                boolean descending = direction();
                if (descending) {
                    ordered.add("primary key (" + column + " desc)");
                }
                conflict("primary key (" + column + ')');
                primaryKey = new Key(name, List.of(column), true, tokens.take("autoincrement"), descending);
            } else if (tokens.take("unique")) {
                uniqueKeys.add(new Key(name, List.of(column), true, false, false));
                what = "unique (" + column + ')';
            } else if (tokens.take("check")) {
                String condition = tokens.parenthesized();
                checks.add(new ReflectedCheck(name, condition));
                what = "check (" + condition + ')';
            } else if (tokens.take("not", "null")) {
                what = column + " not null";
            } else if (tokens.take("default")) {
                defaultValue();
            } else if (tokens.take("collate")) {
                collations.put(column, tokens.take());
            } else if (tokens.take("references")) {
                reference(List.of(column));
            } else if (tokens.take("as")) {
                computed.put(column, tokens.parenthesized());
            } else {
                tokens.take();
                return;
            }
            conflict(what);
            name = null;
        }

        private void constraint() {
            if (tokens.take("constraint")) {
                name = tokens.take();
                return;
            }
            String what = "";
            if (tokens.take("primary", "key")) {
                primaryKey = key("primary key");
                what = "primary key (" + String.join(", ", primaryKey.columns()) + ')';
            } else if (tokens.take("unique")) {
                Key key = key("unique");
                uniqueKeys.add(key);
                what = "unique (" + String.join(", ", key.columns()) + ')';
            } else if (tokens.take("check")) {
                String condition = tokens.parenthesized();
                checks.add(new ReflectedCheck(name, condition));
                what = "check (" + condition + ')';
            } else if (tokens.take("foreign", "key")) {
                List<String> columns = names(tokens.parenthesized());
                tokens.take("references");
                reference(columns);
            } else {
                tokens.take();
            }
            conflict(what);
            name = null;
        }

        private Key key(String kind) {
            String columns = tokens.parenthesized();
            if (SqlTokens.list(columns).stream().anyMatch(Reader::isOrdered)) {
                ordered.add(kind + " (" + columns + ')');
            }
            var last = new SqlTokens(columns);
            last.skipTo(List.of("autoincrement"));
            return new Key(name, names(columns), false, last.take("autoincrement"), false);
        }

        private static boolean isOrdered(String part) {
            var tokens = new SqlTokens(part);
            tokens.take();
            return tokens.sees("collate") || tokens.sees("desc");
        }

        private static List<String> names(String columns) {
            return SqlTokens.list(columns).stream()
                    .map(part -> new SqlTokens(part).take())
                    .toList();
        }

        private void reference(List<String> columns) {
            tokens.take();
            tokens.parenthesized();
            while (tokens.sees("on", "delete") || tokens.sees("on", "update") || tokens.sees("match")) {
                boolean match = tokens.take("match");
                if (!match) {
                    tokens.take();
                    tokens.take();
                }
                boolean two = tokens.sees("set") || tokens.sees("no");
                tokens.take();
                if (!match && two) {
                    tokens.take();
                }
            }
            references.add(new Reference(name, columns, deferral()));
        }

        private Deferral deferral() {
            boolean not = tokens.take("not", "deferrable");
            boolean deferrable = tokens.take("deferrable");
            boolean deferred = tokens.take("initially", "deferred");
            tokens.take("initially", "immediate");
            if (not || !deferrable) {
                return Deferral.NOT_DEFERRABLE;
            }
            return deferred ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
        }

        private boolean direction() {
            boolean descending = tokens.take("desc");
            tokens.take("asc");
            return descending;
        }

        private void conflict(String constraint) {
            if (tokens.take("on", "conflict")) {
                conflicts.add(constraint + ' ' + tokens.take().toLowerCase(Locale.ROOT));
            }
        }

        private void defaultValue() {
            if (tokens.sees("(")) {
                tokens.parenthesized();
                return;
            }
            if (tokens.seesOneOf(SIGNS)) {
                tokens.take();
            }
            tokens.take();
            // the exponent of a number may have a sign of its own
            if (tokens.seesOneOf(SIGNS)) {
                tokens.take();
                tokens.take();
            }
        }
    }
}
