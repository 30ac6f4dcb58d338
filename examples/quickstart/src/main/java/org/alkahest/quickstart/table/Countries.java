package org.alkahest.quickstart.table;

import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** Countries of ISO 3166, with the currency each of them uses. */
public final class Countries extends TypedTable<Countries> {
    public final TextColumn code = varchar("code", 2).primaryKey();
    public final TextColumn name = varchar("name", 80);

    /** NULL where there is nothing to buy, as in Antarctica. */
    public final TextColumn currency = varchar("currency_code", 3).nullable().references(() -> World.CURRENCIES.code);

    Countries(TableHome home) {
        super(home, "qs_country", Countries::new);
        index("qs_country_currency", currency);
    }
}
