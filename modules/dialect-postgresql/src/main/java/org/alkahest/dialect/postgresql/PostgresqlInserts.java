package org.alkahest.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.bulk.InsertRequest;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.MultiRowValues;
import org.alkahest.dialect.bulk.RowMatch;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Many rows at once: from arrays where their types allow it, else as VALUES. PostgreSQL promises no order of what RETURNING
 * gives. It promises that what an INSERT of an ordered query computes is computed in that order ("SELECT", under "SELECT
 * List"), so that keys from a sequence that does not cycle rise with the rows, unless something gets in between; and that
 * MERGE, from 17 on, gives back columns of the source ("MERGE", under "output_expression"), such as the number of the row.
 */
final class PostgresqlInserts implements InsertReturning {
    private static final String ARRAYS = "arrays";

    /** Whether MERGE gives something back. */
    private final boolean merges;

    PostgresqlInserts(boolean merges) {
        this.merges = merges;
    }

    @Override
    public List<RowsWay> ways(InsertRequest request) {
        List<RowsWay> ways = request.inParameterOrder() ? inOrder(request) : List.of(inAnyOrder(request));
        return request.updatesOnConflict() ? ofRowsThatDiffer(ways, request) : ways;
    }

    /** A statement that would change a row twice is refused, so that rows of one key go into several. */
    private static List<RowsWay> ofRowsThatDiffer(List<RowsWay> ways, InsertRequest request) {
        List<ColumnRef> key = request.conflictKey();
        if (key.isEmpty() || !key.stream().allMatch(column -> PostgresqlTypes.isEqualAsInJava(column.type()))) {
            return List.of();
        }
        return ways.stream().map(way -> way.whereDistinct(request.values(key))).toList();
    }

    private static RowsWay inAnyOrder(InsertRequest request) {
        return RowArrays.of(request.insert())
                .map(arrays -> RowsWay.of(ARRAYS, arrays.insert(), new RowMatch.Unordered()))
                .orElseGet(() -> RowsWay.of("values", request.insert(), new RowMatch.Unordered()));
    }

    private List<RowsWay> inOrder(InsertRequest request) {
        List<RowsWay> ways = new ArrayList<>();
        List<ColumnRef> given = request.givenKey();
        if (!given.isEmpty()) {
            RowsWay values = MultiRowValues.byGivenKey("values", request, given);
            ways.add(RowArrays.of(request.withOutputs(given))
                    .map(arrays -> RowsWay.of(ARRAYS, arrays.insert(), values.match()))
                    .orElse(values));
            return ways;
        }
        InsertRow insert = request.insert();
        if (insert.conflict() != null) {
            return ways;
        }
        if (request.generatedKey() != null) {
            RowArrays.of(request.withGeneratedKey())
                    .ifPresent(arrays -> ways.add(RowsWay.of(
                                    ARRAYS, arrays.insert(), new RowMatch.ByGeneratedKey(request.generatedKeyOutput()))
                            .whereKeysAreOrdered()));
        }
        if (merges) {
            RowArrays.of(insert)
                    .map(RowArrays::merge)
                    .ifPresent(merge -> ways.add(RowsWay.of(
                                    "merge",
                                    merge,
                                    merge.returning(),
                                    new RowMatch.ByOrdinal(insert.returning().size()))
                            .whereRowsGoTogether()));
        }
        return ways;
    }

    @Override
    public GeneratedKeys generatedKeys(Catalog catalog, TableName table, @Nullable String column) {
        return TableFacts.of(catalog, table, column).keys();
    }
}
