package org.alkahest.quickstart;

import static org.alkahest.quickstart.table.World.COUNTRIES;
import static org.alkahest.quickstart.table.World.CURRENCIES;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;

import org.alkahest.engine.Connection;
import org.alkahest.engine.Savepoint;
import org.alkahest.quickstart.terminal.Terminal;
import org.alkahest.sql.Select;
import org.alkahest.sql.error.IntegrityException;

/** Tries changes in a transaction that is rolled back in the end: update, delete, a savepoint, a refusal. */
final class WhatIf {
    private static final Select<Long> EURO_COUNTRIES =
            select(count()).from(COUNTRIES).where(COUNTRIES.currency.eq("EUR"));

    private final Connection connection;
    private final Terminal terminal;

    WhatIf(Connection connection, Terminal terminal) {
        this.connection = connection;
        this.terminal = terminal;
    }

    void run() {
        long before = connection.execute(EURO_COUNTRIES).one();
        long switched = connection
                .execute(update(COUNTRIES).set(COUNTRIES.currency, "EUR").where(COUNTRIES.currency.eq("CHF")))
                .rows();
        long gone = connection
                .execute(delete(CURRENCIES).where(CURRENCIES.code.eq("CHF")))
                .rows();
        terminal.line(
                "   update, delete    " + switched + " countries give up the franc, " + gone + " currency is gone");

        try (Savepoint savepoint = connection.savepoint()) {
            connection.execute(insert(CURRENCIES)
                    .set(CURRENCIES.code, "XAL")
                    .set(CURRENCIES.name, "Alkahest Gold")
                    .set(CURRENCIES.numericCode, 0));
            connection.execute(delete(CURRENCIES).where(CURRENCIES.code.eq("EUR")));
            savepoint.release();
        } catch (IntegrityException refusal) {
            terminal.line(
                    "   savepoint         the euro cannot go, " + refusal.code().id() + ":");
            terminal.line("                     " + refusal.what());
        }
        terminal.line(
                "   still there       " + connection.execute(EURO_COUNTRIES).one() + " countries use the euro");

        connection.rollback();
        terminal.line("   rollback          "
                + connection.execute(EURO_COUNTRIES).one() + " countries, as before: " + before);
        connection.commit();
    }
}
