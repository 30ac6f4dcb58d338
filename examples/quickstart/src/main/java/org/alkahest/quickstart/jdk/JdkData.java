package org.alkahest.quickstart.jdk;

import static java.util.Comparator.comparing;
import static java.util.Locale.ENGLISH;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Countries, currencies, languages, locales and time zones of the JDK that runs this program. Every list is ordered by code
 * or name, has no duplicates, and refers only to what is in the others.
 */
public record JdkData(
        List<Money> currencies,
        List<Country> countries,
        List<Language> languages,
        List<Spoken> spoken,
        List<LocaleNode> locales,
        List<Zone> zones,
        List<ClockChange> clockChanges) {

    /** A currency; {@code fractionDigits} is null for what is no money, such as gold. */
    public record Money(
            String code,
            String name,
            int numericCode,
            @Nullable Integer fractionDigits) {}

    /** A country and its currency, null in Antarctica. */
    public record Country(
            String code, String name, @Nullable String currency) {}

    /** A language; {@code ownName} is null where the JDK does not speak it. */
    public record Language(
            String code, String name, @Nullable String ownName) {}

    /** A language that is spoken in a country. */
    public record Spoken(String country, String language) {}

    /** A locale below its parent; null for what it does not say. */
    public record LocaleNode(
            String tag,
            @Nullable String parent,
            String name,
            @Nullable String language,
            @Nullable String script,
            @Nullable String country) {}

    /** A time zone; the offset is in seconds and without summer time. */
    public record Zone(String id, @Nullable String area, int standardOffset, boolean summerTime) {}

    /** A change of the clocks of a zone; offsets are in seconds. */
    public record ClockChange(String zone, Instant at, int offsetBefore, int offsetAfter) {}

    /** Reads everything; takes a second or two, because the JDK loads a file for each language. */
    public static JdkData read(Instant now) {
        List<Locale> locales = Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> Locale.forLanguageTag(locale.toLanguageTag()).equals(locale))
                .sorted(comparing(Locale::toLanguageTag))
                .toList();
        Set<String> countries = Set.of(Locale.getISOCountries());
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        return new JdkData(
                Currency.getAvailableCurrencies().stream()
                        .map(JdkData::money)
                        .sorted(comparing(Money::code))
                        .toList(),
                countries.stream().sorted().map(JdkData::country).toList(),
                languages(locales),
                locales.stream()
                        .filter(locale -> countries.contains(locale.getCountry()))
                        .map(locale -> new Spoken(locale.getCountry(), locale.getLanguage()))
                        .distinct()
                        .sorted(comparing(Spoken::country).thenComparing(Spoken::language))
                        .toList(),
                nodes(locales, countries),
                zones.stream().map(id -> zone(id, now)).toList(),
                zones.stream().flatMap(JdkData::clockChanges).toList());
    }

    /** How many rows there are altogether. */
    public int size() {
        return currencies.size()
                + countries.size()
                + languages.size()
                + spoken.size()
                + locales.size()
                + zones.size()
                + clockChanges.size();
    }

    private static Money money(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return new Money(
                currency.getCurrencyCode(),
                currency.getDisplayName(ENGLISH),
                currency.getNumericCode(),
                digits < 0 ? null : digits);
    }

    private static Country country(String code) {
        Locale region = new Locale.Builder().setRegion(code).build();
        Currency currency = Currency.getInstance(region);
        return new Country(
                code, region.getDisplayCountry(ENGLISH), currency == null ? null : currency.getCurrencyCode());
    }

    private static List<Language> languages(List<Locale> locales) {
        Map<String, Locale> spoken = new HashMap<>();
        locales.stream()
                .filter(locale -> locale.toLanguageTag().equals(locale.getLanguage()))
                .forEach(locale -> spoken.put(locale.getLanguage(), locale));
        Stream<String> standard = Arrays.stream(Locale.getISOLanguages())
                .map(code -> Locale.forLanguageTag(code).getLanguage()); // "he", not "iw" as it once was
        return Stream.concat(standard, locales.stream().map(Locale::getLanguage))
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .map(code -> language(code, spoken.get(code)))
                .toList();
    }

    private static Language language(String code, @Nullable Locale speaker) {
        return new Language(
                code,
                Locale.forLanguageTag(code).getDisplayLanguage(ENGLISH),
                speaker == null ? null : speaker.getDisplayLanguage(speaker));
    }

    private static List<LocaleNode> nodes(List<Locale> locales, Set<String> countries) {
        Map<String, Locale> byTag =
                locales.stream().collect(Collectors.toMap(Locale::toLanguageTag, Function.identity()));
        return locales.stream()
                .map(locale -> new LocaleNode(
                        locale.toLanguageTag(),
                        parent(locale.toLanguageTag(), byTag.keySet()),
                        locale.equals(Locale.ROOT) ? "any" : locale.getDisplayName(ENGLISH),
                        present(locale.getLanguage()),
                        present(locale.getScript()),
                        countries.contains(locale.getCountry()) ? locale.getCountry() : null))
                .toList();
    }

    /** The nearest locale above: the tag without its last parts, until there is one of that tag. */
    private static @Nullable String parent(String tag, Set<String> tags) {
        String root = Locale.ROOT.toLanguageTag();
        String shorter = tag;
        while (shorter.contains("-")) {
            shorter = shorter.substring(0, shorter.lastIndexOf('-'));
            if (tags.contains(shorter)) {
                return shorter;
            }
        }
        return tag.equals(root) ? null : root;
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Zone zone(String id, Instant now) {
        ZoneRules rules = ZoneId.of(id).getRules();
        int slash = id.indexOf('/');
        return new Zone(
                id,
                slash < 0 ? null : id.substring(0, slash),
                rules.getStandardOffset(now).getTotalSeconds(),
                !rules.getTransitionRules().isEmpty());
    }

    private static Stream<ClockChange> clockChanges(String id) {
        List<ZoneOffsetTransition> transitions = ZoneId.of(id).getRules().getTransitions();
        return transitions.stream()
                .map(change -> new ClockChange(
                        id,
                        change.getInstant(),
                        change.getOffsetBefore().getTotalSeconds(),
                        change.getOffsetAfter().getTotalSeconds()));
    }
}
