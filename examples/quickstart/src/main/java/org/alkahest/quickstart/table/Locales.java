package org.alkahest.quickstart.table;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** Locales, a tree: {@code zh-Hans-CN} is below {@code zh-Hans}, that below {@code zh}, that below the root. */
public final class Locales extends TypedTable<Locales> {
    public final NumColumn<Long> id = bigint("id").identity().primaryKey();
    public final NumColumn<Long> parent = bigint("parent_id").nullable().references(() -> this.id);
    public final TextColumn tag = varchar("tag", 60).unique();
    public final TextColumn name = varchar("name", 80);
    public final TextColumn language = varchar("language_code", 3).nullable().references(() -> World.LANGUAGES.code);

    /** The code of ISO 15924, such as {@code Cyrl}; NULL where it goes without saying. */
    public final TextColumn script = varchar("script", 4).nullable();

    /** NULL for the language wherever it is spoken, and for regions that are no country, such as Latin America. */
    public final TextColumn country = varchar("country_code", 2).nullable().references(() -> World.COUNTRIES.code);

    Locales(TableHome home) {
        super(home, "qs_locale", Locales::new);
        index("qs_locale_parent", parent);
    }
}
