package org.alkahest.benchmarks.read;

import static org.alkahest.benchmarks.read.JooqAccountTable.ACCOUNTS;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.ResultQuery;

/** jOOQ. */
abstract class JooqLoad<R> implements Load<R> {
    private final Connection connection;
    private final DSLContext jooq;

    JooqLoad(Connection connection) {
        this.connection = connection;
        this.jooq = JooqAccountTable.over(connection);
    }

    final ResultQuery<Record6<Long, String, Integer, BigDecimal, Boolean, LocalDateTime>> accounts() {
        return jooq.select(
                        ACCOUNTS.id, ACCOUNTS.name, ACCOUNTS.age, ACCOUNTS.balance, ACCOUNTS.active, ACCOUNTS.createdAt)
                .from(ACCOUNTS)
                .orderBy(ACCOUNTS.id);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static final class Records extends JooqLoad<Record6<Long, String, Integer, BigDecimal, Boolean, LocalDateTime>> {
        Records(Connection connection) {
            super(connection);
        }

        @Override
        public List<Record6<Long, String, Integer, BigDecimal, Boolean, LocalDateTime>> all() {
            return accounts().fetch();
        }

        @Override
        public Account account(Record6<Long, String, Integer, BigDecimal, Boolean, LocalDateTime> row) {
            return new Account(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6());
        }
    }

    static final class Projection extends JooqLoad<Account> {
        Projection(Connection connection) {
            super(connection);
        }

        @Override
        public List<Account> all() {
            return accounts().fetch(org.jooq.Records.mapping(Account::new));
        }

        @Override
        public Account account(Account row) {
            return row;
        }
    }
}
