package org.alkahest.benchmarks.read;

import static org.alkahest.benchmarks.read.AccountTable.ACCOUNTS;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.sql.Select6;
import org.alkahest.sql.Sql;
import org.alkahest.sql.row.Row6;

/** Our engine. */
abstract class AlkahestLoad<R> implements Load<R> {
    private final Engine engine = Engine.create(AccountDatabase.URL);
    final Connection connection = engine.connect();

    static Select6<Long, String, Integer, BigDecimal, Boolean, LocalDateTime> accounts() {
        return Sql.select(
                ACCOUNTS.id, ACCOUNTS.name, ACCOUNTS.age, ACCOUNTS.balance, ACCOUNTS.active, ACCOUNTS.createdAt);
    }

    @Override
    public void close() {
        connection.close();
        engine.close();
    }

    static final class Rows extends AlkahestLoad<Row6<Long, String, Integer, BigDecimal, Boolean, LocalDateTime>> {
        @Override
        public List<Row6<Long, String, Integer, BigDecimal, Boolean, LocalDateTime>> all() {
            return connection.execute(accounts().orderBy(ACCOUNTS.id.asc())).all();
        }

        @Override
        public Account account(Row6<Long, String, Integer, BigDecimal, Boolean, LocalDateTime> row) {
            return new Account(row.v1(), row.v2(), row.v3(), row.v4(), row.v5(), row.v6());
        }
    }

    static final class Projection extends AlkahestLoad<Account> {
        @Override
        public List<Account> all() {
            return connection
                    .execute(accounts().to(Account::new).orderBy(ACCOUNTS.id.asc()))
                    .all();
        }

        @Override
        public Account account(Account row) {
            return row;
        }
    }
}
