package org.alkahest.benchmarks.read;

import static org.alkahest.benchmarks.read.JooqAccountTable.ACCOUNTS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Records;

/** jOOQ. */
final class JooqKeySelect implements KeySelect<AccountSummary> {
    private final Connection connection;
    private final DSLContext jooq;

    JooqKeySelect(Connection connection) {
        this.connection = connection;
        this.jooq = JooqAccountTable.over(connection);
    }

    @Override
    public AccountSummary find(long id) {
        return Objects.requireNonNull(
                jooq.select(ACCOUNTS.id, ACCOUNTS.name, ACCOUNTS.age, ACCOUNTS.active, ACCOUNTS.createdAt)
                        .from(ACCOUNTS)
                        .where(ACCOUNTS.id.eq(id))
                        .fetchOne(Records.mapping(AccountSummary::new)));
    }

    @Override
    public AccountSummary summary(AccountSummary row) {
        return row;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
