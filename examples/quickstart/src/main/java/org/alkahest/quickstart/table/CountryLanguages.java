package org.alkahest.quickstart.table;

import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** Which language is spoken where: the many-to-many between countries and languages. */
public final class CountryLanguages extends TypedTable<CountryLanguages> {
    public final TextColumn country = varchar("country_code", 2).primaryKey().references(() -> World.COUNTRIES.code);
    public final TextColumn language = varchar("language_code", 3).primaryKey().references(() -> World.LANGUAGES.code);

    CountryLanguages(TableHome home) {
        super(home, "qs_country_language", CountryLanguages::new);
        index("qs_country_language_language", language);
    }
}
