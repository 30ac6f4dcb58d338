package org.alkahest.dialect.bulk;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Node;
import org.jspecify.annotations.Nullable;

/** A way to execute an INSERT, an UPDATE or a DELETE of one row for many rows with one statement. Immutable. */
public final class RowsWay {
    private final String name;
    private final Node text;
    private final List<Expression> outputs;
    private final RowMatch match;
    private final @Nullable KeySource keys;
    private final boolean orderedKeys;
    private final boolean together;
    private final int leastRows;
    private final int mostRows;
    private final List<Integer> distinct;
    private final List<String> told;

    private RowsWay(
            String name,
            Node text,
            List<Expression> outputs,
            RowMatch match,
            @Nullable KeySource keys,
            boolean orderedKeys,
            boolean together,
            int leastRows,
            int mostRows,
            List<Integer> distinct,
            List<String> told) {
        this.name = name;
        this.text = text;
        this.outputs = List.copyOf(outputs);
        this.match = match;
        this.keys = keys;
        this.orderedKeys = orderedKeys;
        this.together = together;
        this.leastRows = leastRows;
        this.mostRows = mostRows;
        this.distinct = List.copyOf(distinct);
        this.told = List.copyOf(told);
    }

    /**
     * An INSERT whose row is repeated.
     *
     * @param name a word for logs and statistics
     */
    public static RowsWay of(String name, InsertRow insert, RowMatch match) {
        return of(name, insert, insert.returning(), match);
    }

    /**
     * Any text. What is written by {@link org.alkahest.sql.tree.SqlWriter#eachRow} or {@link
     * org.alkahest.sql.tree.SqlWriter#columnOfRows} stands for all rows.
     *
     * @param name a word for logs and statistics
     * @param outputs what the columns of the rows that it yields are; empty for none
     */
    public static RowsWay of(String name, Node text, List<Expression> outputs, RowMatch match) {
        return new RowsWay(name, text, outputs, match, null, false, false, 2, Integer.MAX_VALUE, List.of(), List.of());
    }

    /** Only for tables whose {@linkplain InsertReturning#generatedKeys generated keys} are ordered. */
    public RowsWay whereKeysAreOrdered() {
        return new RowsWay(name, text, outputs, match, keys, true, together, leastRows, mostRows, distinct, told);
    }

    /** Only for tables where {@linkplain GeneratedKeys#rowsGoTogether rows go together}. */
    public RowsWay whereRowsGoTogether() {
        return new RowsWay(name, text, outputs, match, keys, orderedKeys, true, leastRows, mostRows, distinct, told);
    }

    /** The same with keys that come from elsewhere. */
    public RowsWay withKeys(KeySource source) {
        return new RowsWay(
                name, text, outputs, match, source, orderedKeys, together, leastRows, mostRows, distinct, told);
    }

    /** Only for this many rows or more; 2 by default. */
    public RowsWay from(int rows) {
        return new RowsWay(name, text, outputs, match, keys, orderedKeys, together, rows, mostRows, distinct, told);
    }

    /** At most so many rows in a statement, where more of them take longer each; no limit by default. */
    public RowsWay upTo(int rows) {
        return new RowsWay(name, text, outputs, match, keys, orderedKeys, together, leastRows, rows, distinct, told);
    }

    /** Only for rows that differ in some of these values from each other; a row that does not begins another statement. */
    public RowsWay whereDistinct(List<Integer> values) {
        return new RowsWay(name, text, outputs, match, keys, orderedKeys, together, leastRows, mostRows, values, told);
    }

    /**
     * The same where rows do not come back by themselves: the driver tells them as generated keys.
     *
     * @param columns the names of what the outputs are, in their order
     */
    RowsWay toldByDriver(InsertRow withoutReturning, List<String> columns) {
        return new RowsWay(
                name,
                withoutReturning,
                outputs,
                match,
                keys,
                orderedKeys,
                together,
                leastRows,
                mostRows,
                distinct,
                columns);
    }

    /** A word for logs and statistics. */
    public String name() {
        return name;
    }

    public Node text() {
        return text;
    }

    /** What the columns of the rows that the statement yields are; empty where it yields none. */
    public List<Expression> outputs() {
        return outputs;
    }

    public RowMatch match() {
        return match;
    }

    /** Where keys come from that neither the application nor the returned rows tell; null where one of them does. */
    public @Nullable KeySource keys() {
        return keys;
    }

    public boolean needsOrderedKeys() {
        return orderedKeys;
    }

    public boolean needsRowsTogether() {
        return together;
    }

    public int leastRows() {
        return leastRows;
    }

    public int mostRows() {
        return mostRows;
    }

    /** The values in which rows of one statement must differ; empty where they need not. */
    public List<Integer> distinct() {
        return distinct;
    }

    /** The columns that the driver is asked for as generated keys; empty where it is not asked. */
    public List<String> generatedColumns() {
        return keys instanceof KeySource.Counted counted ? List.of(counted.column()) : told;
    }
}
