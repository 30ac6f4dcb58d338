package org.alkahest.quickstart.table;

import org.alkahest.sql.MetaData;

/** One of each table. All names begin with {@code qs_}, so that nobody's own tables are in the way. */
public final class World {
    public static final MetaData SCHEMA = new MetaData();

    public static final Currencies CURRENCIES = new Currencies(SCHEMA);
    public static final Countries COUNTRIES = new Countries(SCHEMA);
    public static final Languages LANGUAGES = new Languages(SCHEMA);
    public static final CountryLanguages COUNTRY_LANGUAGES = new CountryLanguages(SCHEMA);
    public static final Locales LOCALES = new Locales(SCHEMA);
    public static final Zones ZONES = new Zones(SCHEMA);
    public static final ClockChanges CLOCK_CHANGES = new ClockChanges(SCHEMA);

    private World() {}
}
