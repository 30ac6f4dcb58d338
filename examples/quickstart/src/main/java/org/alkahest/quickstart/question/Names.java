package org.alkahest.quickstart.question;

import static org.alkahest.quickstart.table.World.COUNTRIES;
import static org.alkahest.quickstart.table.World.CURRENCIES;
import static org.alkahest.quickstart.table.World.LANGUAGES;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.value;

import org.alkahest.sql.CombinedQuery;

/** Questions across all tables that have names. */
public final class Names {

    public record Named(String kind, String code, String name) {}

    /** Everything whose name has a text in it: a union of three queries. */
    public static CombinedQuery<Named> containing(String text) {
        var kind = value("country").as("kind");
        return select(kind, COUNTRIES.code, COUNTRIES.name)
                .to(Named::new)
                .where(COUNTRIES.name.contains(text))
                .unionAll(select(value("currency"), CURRENCIES.code, CURRENCIES.name)
                        .to(Named::new)
                        .where(CURRENCIES.name.contains(text)))
                .unionAll(select(value("language"), LANGUAGES.code, LANGUAGES.name)
                        .to(Named::new)
                        .where(LANGUAGES.name.contains(text)))
                .orderBy(kind.asc(), COUNTRIES.code.asc());
    }

    private Names() {}
}
