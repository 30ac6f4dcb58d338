package org.alkahest.quickstart;

import static org.alkahest.quickstart.table.World.CLOCK_CHANGES;
import static org.alkahest.quickstart.table.World.COUNTRIES;
import static org.alkahest.quickstart.table.World.COUNTRY_LANGUAGES;
import static org.alkahest.quickstart.table.World.CURRENCIES;
import static org.alkahest.quickstart.table.World.LANGUAGES;
import static org.alkahest.quickstart.table.World.LOCALES;
import static org.alkahest.quickstart.table.World.ZONES;
import static org.alkahest.sql.Sql.insert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.alkahest.engine.Connection;
import org.alkahest.quickstart.jdk.JdkData;
import org.alkahest.quickstart.jdk.JdkData.ClockChange;
import org.alkahest.quickstart.jdk.JdkData.Country;
import org.alkahest.quickstart.jdk.JdkData.Language;
import org.alkahest.quickstart.jdk.JdkData.LocaleNode;
import org.alkahest.quickstart.jdk.JdkData.Money;
import org.alkahest.quickstart.jdk.JdkData.Spoken;
import org.alkahest.quickstart.jdk.JdkData.Zone;
import org.alkahest.quickstart.terminal.Progress;
import org.alkahest.sql.Insert;

/** Puts the data of the JDK into the tables, each table with one statement, whatever the number of rows; they are taken while it runs. */
final class Loader {
    private final Connection connection;
    private final Progress progress;

    Loader(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    void load(JdkData jdk) {
        progress.step("currencies", jdk.currencies(), this::currencies);
        progress.step("countries", jdk.countries(), this::countries);
        progress.step("languages", jdk.languages(), this::languages);
        progress.step("spoken languages", jdk.spoken(), this::spoken);
        progress.step("locales", jdk.locales(), this::locales);
        progress.step("time zones", jdk.zones(), this::zones);
        progress.step("clock changes", jdk.clockChanges(), this::clockChanges);
    }

    private void currencies(Iterable<Money> rows) {
        connection.execute(insert(CURRENCIES)
                .values(
                        rows,
                        Insert.from(CURRENCIES.code, Money::code),
                        Insert.from(CURRENCIES.name, Money::name),
                        Insert.from(CURRENCIES.numericCode, Money::numericCode),
                        Insert.from(CURRENCIES.fractionDigits, Money::fractionDigits)));
    }

    private void countries(Iterable<Country> rows) {
        connection.execute(insert(COUNTRIES)
                .values(
                        rows,
                        Insert.from(COUNTRIES.code, Country::code),
                        Insert.from(COUNTRIES.name, Country::name),
                        Insert.from(COUNTRIES.currency, Country::currency)));
    }

    private void languages(Iterable<Language> rows) {
        connection.execute(insert(LANGUAGES)
                .values(
                        rows,
                        Insert.from(LANGUAGES.code, Language::code),
                        Insert.from(LANGUAGES.name, Language::name),
                        Insert.from(LANGUAGES.ownName, Language::ownName)));
    }

    private void spoken(Iterable<Spoken> rows) {
        connection.execute(insert(COUNTRY_LANGUAGES)
                .values(
                        rows,
                        Insert.from(COUNTRY_LANGUAGES.country, Spoken::country),
                        Insert.from(COUNTRY_LANGUAGES.language, Spoken::language)));
    }

    /** Level by level, because a locale needs the key that the database has given to its parent. */
    private void locales(Iterable<LocaleNode> locales) {
        Map<String, Long> keys = new HashMap<>();
        List<LocaleNode> level = new ArrayList<>();
        List<LocaleNode> below = new ArrayList<>();
        for (LocaleNode locale : locales) {
            (locale.parent() == null ? level : below).add(locale);
        }
        while (!level.isEmpty()) {
            Iterator<LocaleNode> inserted = level.iterator(); // keys come back in the order of their rows
            connection
                    .execute(insert(LOCALES)
                            .values(
                                    level,
                                    Insert.from(LOCALES.parent, locale -> keys.get(locale.parent())),
                                    Insert.from(LOCALES.tag, LocaleNode::tag),
                                    Insert.from(LOCALES.name, LocaleNode::name),
                                    Insert.from(LOCALES.language, LocaleNode::language),
                                    Insert.from(LOCALES.script, LocaleNode::script),
                                    Insert.from(LOCALES.country, LocaleNode::country))
                            .returning(LOCALES.id)
                            .inParameterOrder())
                    .forEach(key -> keys.put(inserted.next().tag(), key));
            level = below.stream()
                    .filter(locale -> keys.containsKey(locale.parent()))
                    .toList();
            below = below.stream()
                    .filter(locale -> !keys.containsKey(locale.parent()))
                    .toList();
        }
    }

    private void zones(Iterable<Zone> rows) {
        connection.execute(insert(ZONES)
                .values(
                        rows,
                        Insert.from(ZONES.id, Zone::id),
                        Insert.from(ZONES.area, Zone::area),
                        Insert.from(ZONES.standardOffset, Zone::standardOffset),
                        Insert.from(ZONES.summerTime, Zone::summerTime)));
    }

    private void clockChanges(Iterable<ClockChange> rows) {
        connection.execute(insert(CLOCK_CHANGES)
                .values(
                        rows,
                        Insert.from(CLOCK_CHANGES.zone, ClockChange::zone),
                        Insert.from(CLOCK_CHANGES.at, ClockChange::at),
                        Insert.from(CLOCK_CHANGES.offsetBefore, ClockChange::offsetBefore),
                        Insert.from(CLOCK_CHANGES.offsetAfter, ClockChange::offsetAfter)));
    }
}
