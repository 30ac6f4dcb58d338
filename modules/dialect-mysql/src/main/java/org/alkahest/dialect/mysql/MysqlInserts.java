package org.alkahest.dialect.mysql;

import java.util.Collections;
import java.util.List;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.dialect.bulk.InsertRequest;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.KeySource;
import org.alkahest.dialect.bulk.MultiRowValues;
import org.alkahest.dialect.bulk.RowMatch;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.mysql.family.FilledTable;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT … VALUES (…), (…), …}, and the keys counted from the first one, which is all that the server tells. The driver
 * makes up the others, from an increment that it has read when it connected, also for rows that got theirs in another way; so
 * no more than its first one is used, and only where every row is given the next number: see {@code
 * docs/adr/0021-mysql-keys-are-counted.md}.
 */
final class MysqlInserts implements InsertReturning {
    @Override
    public List<RowsWay> ways(InsertRequest request) {
        InsertRow insert = request.insert();
        if (!request.returns()) {
            return MultiRowValues.ways(request);
        }
        ColumnRef key = request.generatedKey();
        if (key == null || !request.returnsGeneratedKeyOnly() || insert.conflict() != null) {
            return List.of();
        }
        List<Integer> outputs = Collections.nCopies(insert.returning().size(), request.freeValue());
        return List.of(RowsWay.of("values", insert.withoutReturning(), new RowMatch.Known(outputs))
                .withKeys(new KeySource.Counted(request.freeValue(), key.type(), key.name()))
                .whereKeysAreOrdered());
    }

    @Override
    public GeneratedKeys generatedKeys(Catalog catalog, TableName table, @Nullable String column) {
        FilledTable found = FilledTable.find(catalog, table, column);
        if (found == null) {
            return GeneratedKeys.unordered("the catalog does not list the table");
        }
        if (!found.isAutoIncrement()) {
            return GeneratedKeys.unordered("no such column of the table is AUTO_INCREMENT");
        }
        Session session = Session.of(catalog);
        String unknown = found.unknown(catalog, session.showGrants());
        return unknown == null ? GeneratedKeys.rising(session.increment()) : GeneratedKeys.unordered(unknown);
    }

    /** @param roles those that are enabled, as a list that SQL takes; NONE for none */
    private record Session(long increment, String roles) {
        static Session of(Catalog catalog) {
            return catalog.query(
                            "select @@session.auto_increment_increment, current_role()",
                            row -> new Session(row.getLong(1), row.getString(2)))
                    .get(0);
        }

        String showGrants() {
            String own = "show grants for current_user()";
            return roles.equals("NONE") ? own : own + " using " + roles;
        }
    }
}
