package org.alkahest.quickstart;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.orm.Session;
import org.alkahest.orm.Sessions;
import org.alkahest.quickstart.jdk.JdkData;
import org.alkahest.quickstart.jdk.JdkData.ClockChange;
import org.alkahest.quickstart.jdk.JdkData.Country;
import org.alkahest.quickstart.jdk.JdkData.Language;
import org.alkahest.quickstart.jdk.JdkData.LocaleNode;
import org.alkahest.quickstart.jdk.JdkData.Spoken;
import org.alkahest.quickstart.jdk.JdkData.Zone;
import org.alkahest.quickstart.question.Clocks;
import org.alkahest.quickstart.question.LocaleTree;
import org.alkahest.quickstart.question.Money;
import org.alkahest.quickstart.question.Names;
import org.alkahest.quickstart.question.Speech;
import org.alkahest.quickstart.table.World;
import org.alkahest.quickstart.terminal.Progress;
import org.alkahest.quickstart.terminal.Terminal;
import org.alkahest.quickstart.travel.Travels;
import org.alkahest.sql.RowStatement;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What each database answers is what plain Java finds in the same data. */
@ParameterizedClass
@EnumSource(names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB", "MYSQL"})
class AnswersTest {
    private static final JdkData JDK = JdkData.read(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Map<String, Country> COUNTRIES =
            JDK.countries().stream().collect(toMap(Country::code, identity()));
    private static final Map<String, Language> LANGUAGES =
            JDK.languages().stream().collect(toMap(Language::code, identity()));

    private static Journal journal;
    private static TestDatabase database;
    private static Engine engine;

    @Parameter
    Product product;

    private Connection connection;

    @BeforeParameterizedClassInvocation
    static void load(Product product) throws SQLException {
        engine = null;
        database = null; // stays so where the product is not verified
        database = TestDatabases.find(product).freshDatabase();
        journal = new Journal();
        engine = Engine.create(
                database.jdbcUrl(),
                database.user(),
                database.password(),
                EngineOptions.defaults().withListener(journal));
        engine.createAll(World.SCHEMA);
        engine.createAll(Travels.MAPPINGS.metaData());
        Progress unseen = new Progress(Terminal.plain(new PrintStream(PrintStream.nullOutputStream())));
        engine.transaction(connection -> new Loader(connection, unseen).load(JDK));
    }

    @AfterParameterizedClassInvocation
    static void drop() throws SQLException {
        if (engine != null) {
            engine.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void connect() {
        connection = engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private <R> List<R> answer(RowStatement<R> question) {
        return connection.execute(question).all();
    }

    @Test
    void thereAreWellOverAThousandRows() {
        assertThat(JDK.size()).isGreaterThan(10_000);
        assertThat(JDK.spoken()).hasSizeGreaterThan(400);
        assertThat(JDK.locales()).hasSizeGreaterThan(900);
    }

    @Test
    void currenciesOfManyCountries() {
        Map<String, Long> users = users();

        assertThat(answer(Money.SHARED_BY_MANY))
                .containsExactlyElementsOf(JDK.currencies().stream()
                        .map(money -> new Money.SharedCurrency(
                                money.code(), money.name(), users.getOrDefault(money.code(), 0L)))
                        .filter(shared -> shared.countries() > 3)
                        .sorted(comparing(Money.SharedCurrency::countries, Comparator.reverseOrder())
                                .thenComparing(Money.SharedCurrency::code))
                        .toList())
                .isNotEmpty();
    }

    @Test
    void currenciesOfNoCountry() {
        Map<String, Long> users = users();

        assertThat(answer(Money.UNUSED))
                .containsExactlyElementsOf(JDK.currencies().stream()
                        .filter(money -> money.fractionDigits() != null && !users.containsKey(money.code()))
                        .map(money -> new Money.UnusedCurrency(money.code(), money.name(), money.fractionDigits()))
                        .toList())
                .isNotEmpty();
    }

    private static Map<String, Long> users() {
        return JDK.countries().stream()
                .map(Country::currency)
                .filter(Objects::nonNull)
                .collect(groupingBy(identity(), counting()));
    }

    @Test
    void countriesWithTheSmallestCoins() {
        Map<String, JdkData.Money> money = JDK.currencies().stream().collect(toMap(JdkData.Money::code, identity()));
        List<Money.Payment> payments = JDK.countries().stream()
                .filter(country -> country.currency() != null)
                .map(country -> new Money.Payment(
                        country.name(),
                        money.get(country.currency()).name(),
                        money.get(country.currency()).fractionDigits()))
                .toList();
        int most =
                payments.stream().mapToInt(Money.Payment::fractionDigits).max().orElseThrow();

        assertThat(answer(Money.FINEST))
                .containsExactlyElementsOf(payments.stream()
                        .filter(payment -> payment.fractionDigits() == most)
                        .toList())
                .isNotEmpty();
    }

    @Test
    void languagesOfEachCountryFromOneCompiledStatement() {
        answer(Speech.IN_COUNTRY.bind(Speech.COUNTRY, "CH"));
        long statements = journal.statements();
        long hits = journal.hits();

        for (String country : COUNTRIES.keySet()) {
            assertThat(answer(Speech.IN_COUNTRY.bind(Speech.COUNTRY, country)))
                    .as(country)
                    .containsExactlyElementsOf(spokenIn(country)
                            .map(LANGUAGES::get)
                            .map(AnswersTest::spokenLanguage)
                            .toList());
        }

        assertThat(journal.statements() - statements).isEqualTo(COUNTRIES.size());
        assertThat(journal.hits() - hits).isEqualTo(COUNTRIES.size());
    }

    private static Stream<String> spokenIn(String country) {
        return JDK.spoken().stream()
                .filter(spoken -> spoken.country().equals(country))
                .map(Spoken::language);
    }

    private static Speech.SpokenLanguage spokenLanguage(Language language) {
        return new Speech.SpokenLanguage(language.code(), language.name(), language.ownName());
    }

    @Test
    void languagesThatSeveralCountriesShareHoweverManyAreAsked() {
        answer(Speech.sharedBy(List.of("CH")));

        for (List<String> countries :
                List.of(List.of("CH", "IT"), List.of("CH", "DE", "LI", "LU"), List.of("AT", "BE", "CH", "DE", "LI"))) {
            assertThat(answer(Speech.sharedBy(countries)))
                    .as("%s", countries)
                    .containsExactlyElementsOf(JDK.languages().stream()
                            .filter(language -> countries.stream()
                                    .allMatch(country -> spokenIn(country).anyMatch(language.code()::equals)))
                            .map(language -> new Speech.LanguageName(language.code(), language.name()))
                            .toList())
                    .isNotEmpty();
            assertThat(journal.last().cached()).isTrue();
        }
    }

    @Test
    void languagesSpokenNowhereElse() {
        Map<String, Long> countriesOf = JDK.spoken().stream().collect(groupingBy(Spoken::language, counting()));

        assertThat(answer(Speech.NOWHERE_ELSE))
                .containsExactlyElementsOf(countryCounts(spoken -> countriesOf.get(spoken.language()) == 1))
                .isNotEmpty();
    }

    @Test
    void countriesWithMoreLanguagesThanAnother() {
        long own = spokenIn("CH").count();

        assertThat(answer(Speech.MORE_THAN.bind(Speech.COUNTRY, "CH")))
                .containsExactlyElementsOf(countryCounts(spoken -> true).stream()
                        .filter(count -> count.languages() > own)
                        .toList())
                .isNotEmpty();
    }

    /** By country, those with the most languages first. */
    private static List<Speech.CountryCount> countryCounts(Predicate<Spoken> counted) {
        return JDK.spoken().stream()
                .filter(counted)
                .collect(groupingBy(Spoken::country, TreeMap::new, counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())) // stable: countries stay in order
                .map(entry ->
                        new Speech.CountryCount(COUNTRIES.get(entry.getKey()).name(), entry.getValue()))
                .toList();
    }

    @Test
    void languagesOfTwoAlphabets() {
        assertThat(answer(Speech.TWO_ALPHABETS))
                .containsExactlyInAnyOrderElementsOf(JDK.languages().stream()
                        .filter(language -> scriptsOf(language.code()).containsAll(Set.of("Latn", "Cyrl")))
                        .map(AnswersTest::spokenLanguage)
                        .toList())
                .isNotEmpty();
    }

    private static Set<String> scriptsOf(String language) {
        return JDK.locales().stream()
                .filter(locale -> language.equals(locale.language()) && locale.script() != null)
                .map(LocaleNode::script)
                .collect(toSet());
    }

    @Test
    void everythingWithAName() {
        List<Names.Named> named = new ArrayList<>();
        JDK.countries().forEach(country -> named.add(new Names.Named("country", country.code(), country.name())));
        JDK.currencies().forEach(money -> named.add(new Names.Named("currency", money.code(), money.name())));
        JDK.languages().forEach(language -> named.add(new Names.Named("language", language.code(), language.name())));

        for (String text : List.of("Guinea", "São", "100%", "'")) {
            assertThat(answer(Names.containing(text)))
                    .as(text)
                    .containsExactlyElementsOf(named.stream()
                            .filter(thing -> thing.name().contains(text))
                            .toList());
        }
    }

    @Test
    void theWayFromALocaleToTheRoot() {
        Map<String, LocaleNode> locales = JDK.locales().stream().collect(toMap(LocaleNode::tag, identity()));

        for (String tag : List.of("zh-Hant-HK", "en-US-POSIX", "und")) {
            List<LocaleTree.Step> way = new ArrayList<>();
            for (LocaleNode at = locales.get(tag); at != null; at = locales.get(String.valueOf(at.parent()))) {
                way.add(new LocaleTree.Step(way.size(), at.tag(), at.name()));
            }
            assertThat(answer(LocaleTree.WAY_TO_ROOT.bind(LocaleTree.TAG, tag)))
                    .as(tag)
                    .containsExactlyElementsOf(way)
                    .isNotEmpty();
        }
    }

    @Test
    void localesOnEachLevelOfTheTree() {
        Map<String, LocaleNode> locales = JDK.locales().stream().collect(toMap(LocaleNode::tag, identity()));
        Map<Integer, Long> levels =
                JDK.locales().stream().collect(groupingBy(locale -> level(locale, locales), TreeMap::new, counting()));

        assertThat(answer(LocaleTree.LEVELS))
                .containsExactlyElementsOf(levels.entrySet().stream()
                        .map(level -> new LocaleTree.Level(level.getKey(), level.getValue()))
                        .toList())
                .hasSizeGreaterThan(3);
    }

    private static int level(LocaleNode locale, Map<String, LocaleNode> locales) {
        return locale.parent() == null ? 0 : 1 + level(locales.get(locale.parent()), locales);
    }

    @Test
    void sidesOfGreenwich() {
        assertThat(answer(Clocks.SIDES))
                .containsExactlyInAnyOrderElementsOf(
                        JDK.zones().stream().collect(groupingBy(AnswersTest::side)).entrySet().stream()
                                .map(side -> {
                                    var offsets = side.getValue().stream()
                                            .mapToInt(Zone::standardOffset)
                                            .summaryStatistics();
                                    return new Clocks.Side(
                                            side.getKey(), offsets.getCount(), offsets.getMin(), offsets.getMax());
                                })
                                .toList())
                .hasSize(4)
                .isSortedAccordingTo(comparing(Clocks.Side::zones, Comparator.reverseOrder()));
    }

    private static String side(Zone zone) {
        if (zone.standardOffset() % 1800 != 0) {
            return "odd minutes";
        }
        if (zone.standardOffset() == 0) {
            return "as Greenwich";
        }
        return zone.standardOffset() < 0 ? "west of Greenwich" : "east of Greenwich";
    }

    @Test
    void zonesWithTheMostChanges() {
        Instant since = Instant.parse("1970-01-01T00:00:00Z");
        Map<String, Long> changes = JDK.clockChanges().stream()
                .filter(change -> !change.at().isBefore(since))
                .collect(groupingBy(ClockChange::zone, counting()));

        // which of the zones with as many changes come first is a matter of the database's collation
        assertThat(answer(Clocks.MOST_CHANGES.bind(Clocks.SINCE, since)))
                .allSatisfy(zone -> assertThat(zone.changes()).isEqualTo(changes.get(zone.zone())))
                .extracting(Clocks.Restless::changes)
                .containsExactlyElementsOf(changes.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(10)
                        .toList());
    }

    @Test
    void zonesThatWereLeftAlone() {
        for (Instant since :
                List.of(Instant.EPOCH, Instant.parse("1890-01-01T00:00:00Z"), Instant.parse("2030-06-01T12:00:00Z"))) {
            Set<String> changed = JDK.clockChanges().stream()
                    .filter(change -> !change.at().isBefore(since))
                    .map(ClockChange::zone)
                    .collect(toSet());
            Map<String, Long> untouched = JDK.zones().stream()
                    .filter(zone -> !changed.contains(zone.id()))
                    .collect(groupingBy(zone -> Objects.requireNonNullElse(zone.area(), "(none)"), counting()));

            assertThat(answer(Clocks.UNTOUCHED.bind(Clocks.SINCE, since)))
                    .as("since %s", since)
                    .containsExactlyInAnyOrderElementsOf(untouched.entrySet().stream()
                            .map(area -> new Clocks.AreaCount(area.getKey(), area.getValue()))
                            .toList());
        }
    }

    @Test
    void travellersAndTheirVisitsAreAddedChangedAndSelectedWithColumnsOfTables() {
        try (Session session = Sessions.of(engine, Travels.MAPPINGS).open()) {
            Travels.add(session);
            Travels.change(session);

            assertThat(session.execute(Travels.MEMORIES).all())
                    .containsExactly(
                            memory("Nemo", "1868-03-21", "AQ", "*****", null),
                            memory("Passepartout", "1872-10-09", "EG", "***", "EGP"),
                            memory("Passepartout", "1872-10-20", "IN", "*****", "INR"),
                            memory("Passepartout", "1872-11-14", "JP", "****", "JPY"),
                            memory("Passepartout", "1872-12-03", "US", "***", "USD"));
            session.rollback();
        }
        assertThat(answer(Travels.MEMORIES)).isEmpty();
    }

    private static Travels.Memory memory(
            String traveller, String arrival, String country, String stars, @Nullable String currency) {
        String paid = JDK.currencies().stream()
                .filter(money -> money.code().equals(currency))
                .map(JdkData.Money::name)
                .findAny()
                .orElse(null);
        return new Travels.Memory(
                traveller, LocalDate.parse(arrival), COUNTRIES.get(country).name(), stars, paid);
    }
}
