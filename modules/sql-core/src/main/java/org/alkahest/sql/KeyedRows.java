package org.alkahest.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Parameter;

/** The columns of items that stand for rows: those of the primary key find the row, what the others do is the statement's. */
final class KeyedRows<S> {
    private final Table table;
    private final List<ColumnValue<S, ?>> columns;
    private final Parameter[] parameters;

    /** @throws StatementException ALK-1007 if a column of the primary key is missing, or the table has none */
    KeyedRows(Table table, List<ColumnValue<S, ?>> columns, String statement) {
        this.table = table;
        this.columns = columns;
        this.parameters = columns.stream()
                .map(column -> new Parameter(column.column().name()))
                .toArray(Parameter[]::new);
        Set<String> missing = new LinkedHashSet<>(primary());
        columns.forEach(column -> missing.remove(column.column().name()));
        if (primary().isEmpty() || !missing.isEmpty()) {
            throw invalid(
                    statement + " of rows of \"" + table + "\" does not say which rows.",
                    primary().isEmpty()
                            ? "Rows are found by the primary key, and the table is declared without one."
                            : "Rows are found by the primary key " + primary() + "; there is no value for " + missing
                                    + ".",
                    "Add from(column, Item::value) for each column of the key, or use a condition.");
        }
    }

    private static StatementException invalid(String what, String why, String fix) {
        return new StatementException(ErrorCode.INVALID_STATEMENT, ErrorText.of(what, why, fix));
    }

    private List<String> primary() {
        return table.base().keys().primary();
    }

    private boolean isKey(ColumnValue<S, ?> column) {
        return primary().contains(column.column().name());
    }

    /**
     * What an UPDATE sets.
     *
     * @throws StatementException ALK-1007 if that is nothing
     */
    Assignments assignments(Assignments given) {
        Assignments assignments = given;
        boolean sets = !given.values().isEmpty();
        for (int i = 0; i < parameters.length; i++) {
            if (!isKey(columns.get(i))) {
                assignments = assignments.withExpression(columns.get(i).column(), bind(i));
                sets = true;
            }
        }
        if (!sets) {
            throw invalid(
                    "An UPDATE of rows of \"" + table + "\" sets no column.",
                    "All its columns belong to the primary key, by which rows are found.",
                    "Add from(column, Item::value) for what is to be set.");
        }
        return assignments;
    }

    /**
     * The conditions that find a row.
     *
     * @throws StatementException ALK-1006 if a column belongs to another table
     */
    List<Expression> conditions(boolean ofAllColumns) {
        List<Expression> conditions = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            if (ofAllColumns || isKey(columns.get(i))) {
                Assignments own =
                        new Assignments(table).withExpression(columns.get(i).column(), bind(i));
                conditions.add(new Comparison(
                        ComparisonOperator.EQUAL, own.nodes().get(0).column(), bind(i)));
            }
        }
        return conditions;
    }

    private Bind bind(int index) {
        return new Bind(columns.get(index).column().type(), parameters[index]);
    }

    Parameter[] parameters() {
        return parameters;
    }
}
