package org.alkahest.quickstart.question;

import static org.alkahest.quickstart.table.World.COUNTRIES;
import static org.alkahest.quickstart.table.World.COUNTRY_LANGUAGES;
import static org.alkahest.quickstart.table.World.LANGUAGES;
import static org.alkahest.quickstart.table.World.LOCALES;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Functions.not;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.parameter;

import java.util.Collection;
import org.alkahest.quickstart.table.CountryLanguages;
import org.alkahest.sql.CombinedQuery;
import org.alkahest.sql.Select;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;
import org.jspecify.annotations.Nullable;

/** Questions about languages and where they are spoken. */
public final class Speech {

    public record SpokenLanguage(
            String code, String name, @Nullable String ownName) {}

    /** The country that {@link #IN_COUNTRY} asks about. */
    public static final TextExpr COUNTRY = parameter("country", Types.varchar(2));

    /** The languages of a country: across the many-to-many, for whatever country is bound. */
    public static final Select<SpokenLanguage> IN_COUNTRY = select(LANGUAGES.code, LANGUAGES.name, LANGUAGES.ownName)
            .to(SpokenLanguage::new)
            .from(LANGUAGES)
            .join(COUNTRY_LANGUAGES, COUNTRY_LANGUAGES.language.eq(LANGUAGES.code))
            .where(COUNTRY_LANGUAGES.country.eq(COUNTRY))
            .orderBy(LANGUAGES.code.asc());

    public record LanguageName(String code, String name) {}

    /** The languages that all of some countries share: however many are asked for, it is the same statement. */
    public static Select<LanguageName> sharedBy(Collection<String> countries) {
        return select(LANGUAGES.code, LANGUAGES.name)
                .to(LanguageName::new)
                .from(LANGUAGES)
                .join(COUNTRY_LANGUAGES, COUNTRY_LANGUAGES.language.eq(LANGUAGES.code))
                .where(COUNTRY_LANGUAGES.country.in(countries))
                .groupBy(LANGUAGES.code, LANGUAGES.name)
                .having(count().eq(countries.size()))
                .orderBy(LANGUAGES.code.asc());
    }

    public record CountryCount(String country, long languages) {}

    /** How many languages a country has that no other has: EXISTS, negated, over another occurrence of the table. */
    public static final Select<CountryCount> NOWHERE_ELSE = nowhereElse();

    private static Select<CountryCount> nowhereElse() {
        CountryLanguages elsewhere = COUNTRY_LANGUAGES.as("elsewhere");
        return select(COUNTRIES.name, count())
                .to(CountryCount::new)
                .from(COUNTRY_LANGUAGES)
                .join(COUNTRIES, COUNTRIES.code.eq(COUNTRY_LANGUAGES.country))
                .where(not(exists(select(elsewhere.language)
                        .where(
                                elsewhere.language.eq(COUNTRY_LANGUAGES.language),
                                elsewhere.country.ne(COUNTRY_LANGUAGES.country)))))
                .groupBy(COUNTRIES.code, COUNTRIES.name)
                .orderBy(count().desc(), COUNTRIES.code.asc());
    }

    /** Countries with more languages than the one that is bound: a subquery in FROM, another as a value. */
    public static final Select<CountryCount> MORE_THAN = moreThan();

    private static Select<CountryCount> moreThan() {
        var languages = count().as("languages");
        Subquery perCountry = select(COUNTRY_LANGUAGES.country, languages)
                .groupBy(COUNTRY_LANGUAGES.country)
                .as("per_country");
        CountryLanguages own = COUNTRY_LANGUAGES.as("own");
        return select(COUNTRIES.name, perCountry.column(languages))
                .to(CountryCount::new)
                .from(perCountry)
                .join(COUNTRIES, COUNTRIES.code.eq(perCountry.column(COUNTRY_LANGUAGES.country)))
                .where(perCountry
                        .column(languages)
                        .gt(select(count())
                                .from(own)
                                .where(own.country.eq(COUNTRY))
                                .scalar(count())))
                .orderBy(perCountry.column(languages).desc(), COUNTRIES.code.asc());
    }

    /** Languages that are written both in Latin and in Cyrillic letters: what two queries have in common. */
    public static final CombinedQuery<SpokenLanguage> TWO_ALPHABETS =
            writtenIn("Latn").intersect(writtenIn("Cyrl"));

    private static Select<SpokenLanguage> writtenIn(String script) {
        return select(LANGUAGES.code, LANGUAGES.name, LANGUAGES.ownName)
                .to(SpokenLanguage::new)
                .from(LANGUAGES)
                .join(LOCALES, LOCALES.language.eq(LANGUAGES.code))
                .where(LOCALES.script.eq(script));
    }

    private Speech() {}
}
