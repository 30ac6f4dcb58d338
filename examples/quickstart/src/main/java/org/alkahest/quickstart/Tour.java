package org.alkahest.quickstart;

import java.time.Instant;
import java.util.List;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.orm.Session;
import org.alkahest.orm.Sessions;
import org.alkahest.quickstart.jdk.JdkData;
import org.alkahest.quickstart.question.Clocks;
import org.alkahest.quickstart.question.LocaleTree;
import org.alkahest.quickstart.question.Money;
import org.alkahest.quickstart.question.Names;
import org.alkahest.quickstart.question.Speech;
import org.alkahest.quickstart.table.World;
import org.alkahest.quickstart.terminal.Progress;
import org.alkahest.quickstart.terminal.Terminal;
import org.alkahest.quickstart.terminal.Times;
import org.alkahest.quickstart.travel.Travels;
import org.alkahest.sql.MetaData;

/** The whole job, from an empty database to the summary. */
final class Tour {
    private final Engine engine;
    private final Journal journal;
    private final Terminal terminal;
    private final int shownRows;
    private final long start = System.nanoTime();

    Tour(Engine engine, Journal journal, Terminal terminal, int shownRows) {
        this.engine = engine;
        this.journal = journal;
        this.terminal = terminal;
        this.shownRows = shownRows;
    }

    void run() {
        terminal.line("Alkahest on Java " + Runtime.version().feature() + ", " + engine);

        section("Schema");
        makeTables();

        section("Load");
        Progress progress = new Progress(terminal);
        JdkData jdk = progress.step("read from the JDK", () -> JdkData.read(Instant.now()), JdkData::size);
        engine.transaction(connection -> new Loader(connection, progress).load(jdk));

        try (Connection connection = engine.connect()) {
            Interview interview = new Interview(connection, journal, terminal, shownRows);
            section("Questions");
            ask(interview);
            askOften(connection, jdk);
            connection.commit();

            section("What if the franc became the euro?");
            new WhatIf(connection, terminal).run();

            section("Objects");
            travel(connection, interview);
        }

        section("Summary");
        summarize(jdk);
    }

    private void makeTables() {
        List<MetaData> schemas = List.of(World.SCHEMA, Travels.MAPPINGS.metaData());
        schemas.forEach(engine::dropAll);
        long dropped = journal.statements();
        if (dropped > 0) {
            terminal.line("   " + dropped + " tables of an earlier run dropped");
        }
        schemas.forEach(engine::createAll);
        long created =
                schemas.stream().mapToLong(schema -> schema.tables().size()).sum();
        terminal.line("   " + created + " tables created, with their keys and indexes");
    }

    private static void ask(Interview interview) {
        interview.ask("Which currencies are used by more than three countries?", Money.SHARED_BY_MANY);
        interview.ask("Which currencies does no country use?", Money.UNUSED);
        interview.ask("Where is money divided into the smallest parts?", Money.FINEST);
        interview.ask("What do people speak in Switzerland?", Speech.IN_COUNTRY.bind(Speech.COUNTRY, "CH"));
        interview.ask("Which language do Switzerland and Italy share?", Speech.sharedBy(List.of("CH", "IT")));
        interview.ask(
                "And these four? (a longer list, the same statement)",
                Speech.sharedBy(List.of("CH", "DE", "LI", "LU")));
        interview.ask("Which countries have languages that no other country has?", Speech.NOWHERE_ELSE);
        interview.ask(
                "Which countries have more languages than Switzerland?", Speech.MORE_THAN.bind(Speech.COUNTRY, "CH"));
        interview.ask("Which languages are written in Latin and in Cyrillic letters?", Speech.TWO_ALPHABETS);
        interview.ask("What is called after Guinea?", Names.containing("Guinea"));
        interview.ask(
                "Where does the JDK look for the texts of a Chinese of Hong Kong?",
                LocaleTree.WAY_TO_ROOT.bind(LocaleTree.TAG, "zh-Hant-HK"));
        interview.ask("How deep is the tree of locales?", LocaleTree.LEVELS);
        interview.ask("On which side of Greenwich do time zones lie?", Clocks.SIDES);
        interview.ask(
                "Where were clocks changed most since 1970?", Clocks.MOST_CHANGES.bind(Clocks.SINCE, Instant.EPOCH));
        interview.ask("Where were they left alone since then?", Clocks.UNTOUCHED.bind(Clocks.SINCE, Instant.EPOCH));
    }

    /** One constant statement, bound and executed for every country. */
    private void askOften(Connection connection, JdkData jdk) {
        long hits = journal.hits();
        long asking = System.nanoTime();
        long languages = 0;
        for (JdkData.Country country : jdk.countries()) {
            languages += connection.execute(Speech.IN_COUNTRY.bind(Speech.COUNTRY, country.code())).stream()
                    .count();
        }
        terminal.blank();
        terminal.heading("And in all the other countries?");
        terminal.line("   " + jdk.countries().size() + " questions, " + languages + " rows in " + Times.since(asking)
                + ", " + (journal.hits() - hits) + " cache hits");
    }

    /** Mapped objects in a session, in the transaction of the connection. */
    private void travel(Connection connection, Interview interview) {
        try (Session session = Sessions.of(engine, Travels.MAPPINGS).open(connection)) {
            interview.watch("Two travellers and their visits are added", () -> Travels.add(session));
            interview.watch("One moves, one likes a place better", () -> Travels.change(session));
            interview.ask("Where did they like it, and how did they pay?", session::execute, Travels.MEMORIES);
            session.commit();
        }
    }

    private void summarize(JdkData jdk) {
        long misses = journal.statements() - journal.hits();
        terminal.line(String.format(
                "   %,d rows loaded, %,d statements sent, %,d cache hits, %,d misses",
                jdk.size(), journal.statements(), journal.hits(), misses));
        terminal.line("   " + Times.since(start) + " in all, " + Times.text(journal.databaseTime())
                + " of it waiting for the database");
    }

    private void section(String title) {
        terminal.blank();
        terminal.heading("== " + title + " " + "=".repeat(Math.max(0, 76 - title.length())));
    }
}
