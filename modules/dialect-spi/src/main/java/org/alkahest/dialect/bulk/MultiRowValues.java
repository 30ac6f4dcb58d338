package org.alkahest.dialect.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;

/**
 * {@code INSERT … VALUES (…), (…), …}, with what the database has in place of RETURNING: what most databases can do, and all
 * that a dialect needs to begin with. Rows are matched by a key that comes with them, or by the order of generated keys
 * where {@link InsertReturning#generatedKeys} vouches for it.
 */
public final class MultiRowValues {
    private static final String NAME = "values";

    private MultiRowValues() {}

    /** The ways for a request, the best first; empty if it cannot be done. */
    public static List<RowsWay> ways(InsertRequest request) {
        List<RowsWay> ways = new ArrayList<>();
        if (!request.inParameterOrder()) {
            ways.add(RowsWay.of(NAME, request.insert(), new RowMatch.Unordered()));
            return ways;
        }
        List<ColumnRef> given = request.givenKey();
        if (!given.isEmpty()) {
            ways.add(byGivenKey(NAME, request, given));
        }
        ColumnRef generated = request.generatedKey();
        if (generated != null && request.insert().conflict() == null) {
            ways.add(RowsWay.of(
                            NAME, request.withGeneratedKey(), new RowMatch.ByGeneratedKey(request.generatedKeyOutput()))
                    .whereKeysAreOrdered());
        }
        return ways;
    }

    /**
     * The same for a database without RETURNING whose driver tells, as generated keys, the columns that it was asked for of
     * every row of a statement. Empty for what comes back by more than its name.
     */
    public static List<RowsWay> toldByDriver(InsertRequest request) {
        List<RowsWay> told = new ArrayList<>();
        for (RowsWay way : ways(request)) {
            InsertRow insert = (InsertRow) way.text();
            List<String> columns = new ArrayList<>();
            for (Expression output : insert.returning()) {
                if (output instanceof ColumnRef column) {
                    columns.add(column.name());
                }
            }
            if (columns.size() == insert.returning().size()) {
                told.add(way.toldByDriver(insert.withoutReturning(), columns));
            }
        }
        return told;
    }

    /** Rows that give back a key that came with them. */
    public static RowsWay byGivenKey(String name, InsertRequest request, List<ColumnRef> key) {
        InsertRow insert = request.withOutputs(key);
        int first = request.insert().returning().size();
        List<Integer> columns =
                IntStream.range(first, first + key.size()).boxed().toList();
        return RowsWay.of(name, insert, new RowMatch.ByGivenKey(columns, request.values(key)));
    }
}
