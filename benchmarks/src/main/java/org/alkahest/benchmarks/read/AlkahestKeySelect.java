package org.alkahest.benchmarks.read;

import static org.alkahest.benchmarks.read.AccountTable.ACCOUNTS;

import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Select;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Types;
import org.alkahest.sql.Values;

/** Our engine. */
abstract class AlkahestKeySelect implements KeySelect<AccountSummary> {
    private final Engine engine = Engine.create(AccountDatabase.URL);
    final Connection connection = engine.connect();

    private static Select<AccountSummary> summaries() {
        return Sql.select(ACCOUNTS.id, ACCOUNTS.name, ACCOUNTS.age, ACCOUNTS.active, ACCOUNTS.createdAt)
                .to(AccountSummary::new);
    }

    @Override
    public AccountSummary summary(AccountSummary row) {
        return row;
    }

    @Override
    public void close() {
        connection.close();
        engine.close();
    }

    static final class Built extends AlkahestKeySelect {
        @Override
        public AccountSummary find(long id) {
            return connection.execute(summaries().where(ACCOUNTS.id.eq(id))).one();
        }
    }

    static final class Constant extends AlkahestKeySelect {
        private static final NumExpr<Long> ID = Values.parameter("id", Types.BIGINT);
        private static final Select<AccountSummary> BY_ID = summaries().where(ACCOUNTS.id.eq(ID));

        @Override
        public AccountSummary find(long id) {
            return connection.execute(BY_ID.bind(ID, id)).one();
        }
    }
}
