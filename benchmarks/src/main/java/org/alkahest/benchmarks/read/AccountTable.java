package org.alkahest.benchmarks.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.alkahest.sql.BoolColumn;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** The table of accounts in our words. */
final class AccountTable extends TypedTable<AccountTable> {
    static final AccountTable ACCOUNTS = new AccountTable(new MetaData());

    final NumColumn<Long> id = bigint("id").primaryKey();
    final TextColumn name = varchar("name", 40);
    final NumColumn<Integer> age = integer("age");
    final NumColumn<BigDecimal> balance = decimal("balance", 10, 2);
    final BoolColumn active = bool("active");
    final TemporalColumn<LocalDateTime> createdAt = timestamp("created_at");

    private AccountTable(TableHome home) {
        super(home, "account", AccountTable::new);
    }
}
