package org.alkahest.sql.tree;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Writes SQL text for one dialect. Text is written as it is given, so spaces belong to it. Everything that comes from
 * outside goes through {@link #name}, {@link #literal} or a slot, never through {@link #sql}. Used by one thread.
 */
public interface SqlWriter {

    /** Writes keywords and punctuation, verbatim. */
    SqlWriter sql(String text);

    /** Writes an identifier, quoted where the dialect needs it. */
    SqlWriter name(String identifier);

    /** Writes a table's name, with its schema where it has one. */
    SqlWriter name(TableName table);

    /** Writes the name of a constraint or an index, shortened if it was generated and is too long. */
    SqlWriter name(ObjectName object);

    /** Writes the name of an index behind the schema of its table, where that has one. */
    SqlWriter name(@Nullable String schema, ObjectName object);

    /**
     * Writes the schema of a table where a place for it is needed that is not in front of a name.
     *
     * @param schema the declared one, null for the connection's own; another may take its place at execution
     * @param written the text for a schema; where there is none, nothing is written
     */
    SqlWriter schema(@Nullable String schema, UnaryOperator<String> written);

    /** Writes a type as CAST and DDL name it. */
    SqlWriter type(SqlType<?> type);

    /** Writes a value into the text as a checked literal. */
    SqlWriter literal(Literal literal);

    /** Writes a node as the dialect renders its class. */
    SqlWriter node(Node node);

    /** Writes an expression, in parentheses where it binds more loosely than {@code precedence}. */
    SqlWriter operand(Expression expression, Precedence precedence);

    /** Writes nodes with a separator between them; an empty list writes nothing. */
    SqlWriter list(List<? extends Node> nodes, String separator);

    /** Writes a placeholder for one value. */
    SqlWriter slot(Slot slot);

    /** Writes a placeholder for each value of an IN list, with the parentheses around them. */
    SqlWriter slot(ListSlot slot);

    /** Writes one placeholder for all values of an IN list, sent as an array. */
    SqlWriter arraySlot(ListSlot slot);

    /** Writes rows of values, as many as there are at each execution. */
    SqlWriter rows(RowsSlot slot, RowsForm form);

    /**
     * Writes the row of an INSERT that may be executed for many rows at once: it is then repeated for each of them, with a
     * separator between.
     */
    SqlWriter eachRow(Node row, String separator);

    /** Writes one placeholder for the values that a slot has in all rows of such an INSERT, sent as an array. */
    SqlWriter columnOfRows(Slot slot);

    /** Writes a value that the database takes only as text; it is filled in at each execution. */
    SqlWriter lateLiteral(Slot slot);

    /** Writes the values of an IN list, with the parentheses around them, as text that is filled in at each execution. */
    SqlWriter lateLiteral(ListSlot slot);

    /** The id of the dialect written for, for nodes that differ by dialect. */
    String dialectId();
}
