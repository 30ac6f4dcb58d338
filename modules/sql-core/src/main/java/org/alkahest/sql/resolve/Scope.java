package org.alkahest.sql.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.Derived;
import org.alkahest.sql.tree.ElementsRelation;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.FunctionRelation;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.tree.ValuesRelation;
import org.jspecify.annotations.Nullable;

/** The sources that the expressions of one query may name: its own, and those of the queries around it. */
final class Scope {
    private final @Nullable Scope outer;
    private final Set<Source> sources = new LinkedHashSet<>();

    Scope(@Nullable Scope outer, List<? extends Relation> relations) {
        this.outer = outer;
        Map<String, List<Relation>> byName = new HashMap<>();
        for (Relation relation : relations) {
            List<Relation> alike = byName.computeIfAbsent(relation.exposedName(), name -> new ArrayList<>());
            if (alike.stream().anyMatch(earlier -> sameName(earlier, relation))) {
                throw twice(relation);
            }
            alike.add(relation);
            sources.add(relation.source());
        }
    }

    /** Whether columns of the two would be qualified alike; tables of two schemas are qualified with their schemas. */
    private static boolean sameName(Relation one, Relation other) {
        if (one instanceof TableRelation table
                && other instanceof TableRelation otherTable
                && table.alias() == null
                && otherTable.alias() == null) {
            return table.table().name().equals(otherTable.table().name());
        }
        return one.exposedName().equals(other.exposedName());
    }

    private static StatementException twice(Relation relation) {
        String name = relation.exposedName();
        return new StatementException(
                ErrorCode.DUPLICATE_SOURCE,
                ErrorText.of(
                        "\"" + name + "\" stands twice in FROM.",
                        "Its columns could not be told apart in SQL.",
                        "Give one of the two another name with .as(\"other\") and use that one's columns."));
    }

    boolean has(Source source) {
        return sources.contains(source) || (outer != null && outer.has(source));
    }

    /** Refuses a table that is not in FROM of this very query. */
    void checkOwn(TableRelation table, String clause) {
        if (!sources.contains(table.source())) {
            throw missing(table.source(), "is named in " + clause);
        }
    }

    /** Refuses an expression that reads from a source that is not in scope. */
    void check(Expression expression, String clause) {
        for (ColumnRef column : ColumnRefs.of(expression)) {
            if (!has(column.source())) {
                throw missing(column.source(), "is used in " + clause + " (column \"" + column.name() + "\")");
            }
            checkNotHidden(column, clause);
            checkExposed(column);
        }
    }

    /** SQL finds a column by the name of its source, beginning with the innermost query. */
    private void checkNotHidden(ColumnRef column, String clause) {
        for (Scope scope = this; scope != null && !scope.sources.contains(column.source()); scope = scope.outer) {
            for (Source source : scope.sources) {
                if (sameName(source.relation(), column.source().relation())) {
                    throw new StatementException(
                            ErrorCode.DUPLICATE_SOURCE,
                            ErrorText.of(
                                    "\"" + column.source() + "\" in " + clause + " (column \"" + column.name()
                                            + "\") stands in FROM of a query around, but another \"" + source
                                            + "\" is nearer.",
                                    "In SQL the nearer one hides the other, so its column would be read.",
                                    "Give one of the two another name with .as(\"other\") and use that one's columns."));
                }
            }
        }
    }

    private static void checkExposed(ColumnRef column) {
        Relation relation = column.source().relation();
        List<String> exposed = exposedBy(relation);
        if (exposed == null) {
            return;
        }
        if (!exposed.contains(column.name())) {
            throw new StatementException(
                    ErrorCode.COLUMN_NOT_SELECTED,
                    ErrorText.of(
                            "\"" + column.source() + "\" has no column \"" + column.name() + "\".",
                            "It has " + exposed + ".",
                            "Select the column in the query, or do not read it from there."));
        }
    }

    /** The columns that can be read from an item of FROM; null for a table, which says them itself. */
    private static @Nullable List<String> exposedBy(Relation relation) {
        if (relation instanceof Derived derived) {
            return derived.columns();
        }
        if (relation instanceof CteUse use) {
            return use.cte().columns();
        }
        if (relation instanceof ValuesRelation values) {
            return values.columns();
        }
        if (relation instanceof ElementsRelation) {
            return ElementsRelation.COLUMNS;
        }
        return relation instanceof FunctionRelation function ? function.columns() : null;
    }

    private StatementException missing(Source source, String used) {
        String from = sources.isEmpty()
                ? "nothing"
                : sources.stream().map(Source::toString).toList().toString();
        return new StatementException(
                ErrorCode.MISSING_FROM,
                ErrorText.of(
                        "\"" + source + "\" " + used + " but is not in FROM.",
                        "FROM has " + from + ". Without from(…) it is made of the tables of the select list;"
                                + " other clauses do not add to it.",
                        "Add .join(" + source + ", condition), or name it in .from(…)."));
    }
}
