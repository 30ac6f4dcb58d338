package org.alkahest.dialect.sqlite;

import java.util.Collections;
import java.util.List;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.bulk.InsertRequest;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.KeySource;
import org.alkahest.dialect.bulk.MultiRowValues;
import org.alkahest.dialect.bulk.RowMatch;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT … VALUES (…), (…), …}. In order, rows are matched by keys that come with them; where the table would number them,
 * they are given the next numbers while the transaction has the write lock: see {@code
 * docs/adr/0023-sqlite-rows-are-numbered-under-the-lock.md}.
 */
final class SqliteInserts implements InsertReturning {
    /** Below, the queries for the next number cost more than the rows. */
    private static final int WORTH_NUMBERING = 6;

    private final IdentifierRules identifiers;

    SqliteInserts(IdentifierRules identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    public List<RowsWay> ways(InsertRequest request) {
        if (!request.inParameterOrder()) {
            return MultiRowValues.ways(request);
        }
        List<ColumnRef> given = request.givenKey();
        if (!given.isEmpty()) {
            RowsWay way = MultiRowValues.byGivenKey("values", request, given);
            return List.of(request.updatesOnConflict() ? way.whereDistinct(request.values(given)) : way);
        }
        ColumnRef key = request.generatedKey();
        return key == null || request.insert().conflict() != null ? List.of() : List.of(numbered(request, key));
    }

    private RowsWay numbered(InsertRequest request, ColumnRef key) {
        InsertRow insert = request.withFreeValue(key);
        List<Integer> value = List.of(request.freeValue());
        int outputs = insert.returning().size();
        RowsWay way = request.returnsGeneratedKeyOnly()
                ? RowsWay.of(
                        "numbered values",
                        insert.withoutReturning(),
                        new RowMatch.Known(Collections.nCopies(outputs, request.freeValue())))
                : RowsWay.of(
                        "numbered values",
                        insert.withReturning(request.withGeneratedKey().returning()),
                        new RowMatch.ByGivenKey(List.of(request.generatedKeyOutput()), value));
        return way.withKeys(new KeySource.Allocated(
                        request.freeValue(),
                        key.type(),
                        (catalog, table, count) -> numbers(table).free(catalog, key.name(), count)))
                .whereKeysAreOrdered()
                .from(WORTH_NUMBERING);
    }

    @Override
    public GeneratedKeys generatedKeys(Catalog catalog, TableName table, @Nullable String column) {
        return numbers(table).keys(catalog, column);
    }

    private RowNumbers numbers(TableName table) {
        return RowNumbers.of(table, identifiers);
    }
}
