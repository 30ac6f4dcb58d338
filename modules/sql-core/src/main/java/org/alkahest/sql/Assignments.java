package org.alkahest.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Assignment;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** The columns that a change sets, with their values, in the order in which they were first set. Immutable. */
final class Assignments {
    private final Table table;
    private final Map<DeclaredColumn<?, ?>, Expression> values;

    Assignments(Table table) {
        this(table, Map.of());
    }

    private Assignments(Table table, Map<DeclaredColumn<?, ?>, Expression> values) {
        this.table = table;
        this.values = values;
    }

    Map<DeclaredColumn<?, ?>, Expression> values() {
        return values;
    }

    /** A value for a column; null is SQL NULL. */
    Assignments with(Column<?> column, @Nullable Object value) {
        DeclaredColumn<?, ?> own = own(column);
        if (!own.type().accepts(value)) {
            throw new StatementException(
                    ErrorCode.VALUE_OF_WRONG_TYPE,
                    ErrorText.of(
                            "The column \"" + own + "\" was given a value of "
                                    + (value == null ? "null" : value.getClass().getName()) + ".",
                            "It is declared as " + own.type().describe() + ", with values of "
                                    + own.type().javaType().getName() + ".",
                            "Convert the value, or give the column a type of one's own with Types.mapped."));
        }
        return with(own, new Bind(own.type(), value));
    }

    /** A value for the column of a name. */
    Assignments with(String column, @Nullable Object value) {
        return with(named(column), value);
    }

    /** An expression for a column. */
    Assignments withExpression(Column<?> column, Expression value) {
        return with(own(column), value);
    }

    /** The value of the refused row for a column. */
    Assignments withExcluded(Column<?> column) {
        DeclaredColumn<?, ?> own = own(column);
        return with(own, OnConflict.proposed(own));
    }

    /** The assignments, in order. */
    List<Assignment> nodes() {
        return values.entrySet().stream()
                .map(entry -> new Assignment(entry.getKey().reference(), entry.getValue()))
                .toList();
    }

    private Assignments with(DeclaredColumn<?, ?> column, Expression value) {
        Map<DeclaredColumn<?, ?>, Expression> more = new LinkedHashMap<>(values);
        more.put(column, value);
        return new Assignments(table, more);
    }

    private Column<?> named(String column) {
        DeclaredColumn<?, ?> declared = table.declared(column);
        if (declared != null) {
            return declared;
        }
        throw new StatementException(
                ErrorCode.UNKNOWN_COLUMN,
                ErrorText.of(
                        "The table \"" + table + "\" has no column \"" + column + "\".",
                        "It has " + table.columns().stream().map(Column::name).toList() + ".",
                        "Correct the name (upper and lower case count), or declare the column first."));
    }

    /** The target table's own handle of a column, which may have come from another occurrence of it. */
    private DeclaredColumn<?, ?> own(Column<?> column) {
        DeclaredColumn<?, ?> own = column.table().base() == table.base() ? table.declared(column.name()) : null;
        if (own == null) {
            throw new StatementException(
                    ErrorCode.COLUMN_OF_OTHER_TABLE,
                    ErrorText.of(
                            "The column \"" + column + "\" was set in a change of \"" + table + "\".",
                            "A change sets columns of its own table only.",
                            "Use the columns of \"" + table + "\"."));
        }
        return own;
    }
}
