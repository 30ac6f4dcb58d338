package org.alkahest.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.alkahest.cli.ConnectionOptions.Login;
import org.alkahest.conformance.ConformanceRun;
import org.alkahest.conformance.KnownDeviations;
import org.alkahest.conformance.Selection;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.report.Report;
import org.alkahest.conformance.report.Standing;
import org.alkahest.conformance.report.Subject;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.RuleBrokenError;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.conformance.topic.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the conformance kit against a database. */
@Command(
        name = "conformance",
        description = {
            "Runs the rules of the conformance kit against a database, and says which its dialect keeps.",
            "The rules create their tables in the schema of the connection and drop them again: give them a place of their own.",
            "What was there before stays. If a run is ended before its time, the next one drops what was left behind."
        },
        exitCodeList = {
            "0:the dialect keeps the rules, but those for which a reason is given",
            "1:rules are broken, or something failed",
            "2:the program was called wrongly"
        })
final class ConformanceCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Surroundings surroundings;
    private final Failures failures;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--level",
            defaultValue = "full",
            paramLabel = "LEVEL",
            description =
                    "How much is run: smoke (seconds), core (what a few rows decide) or full (random values and many rows, too). Default: full.")
    private String level = "full";

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "RULE",
            description = "Run only these rules (limit.offset) or topics (limit), whatever their level.")
    private Set<String> only = new LinkedHashSet<>();

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Repeats the random values of an earlier run.")
    private @Nullable Long seed;

    @Option(
            names = "--report",
            paramLabel = "DIRECTORY",
            description =
                    "Write the report there: to be read (.txt), to be looked at (.html), for programs (.json, .tsv).")
    private @Nullable Path directory;

    @Option(
            names = "--deviations",
            paramLabel = "FILE",
            description =
                    "Rules that the database is known to break, beside those that the dialect tells, a line each: RULE = REASON. They are run all the same, and fail once they are kept.")
    private @Nullable Path deviations;

    @Option(
            names = "--xa-data-source",
            paramLabel = "CLASS",
            description =
                    "The driver's class of javax.sql.XADataSource, for the rules about two-phase transactions. Known for H2, MariaDB, MySQL and PostgreSQL.")
    private @Nullable String xaDataSource;

    ConformanceCommand(Surroundings surroundings, Failures failures) {
        this.surroundings = surroundings;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        List<Rule> rules = rules();
        Map<String, String> reasons = reasons();
        Report report = connection.examine(surroundings, failures, login -> run(login, rules, reasons));
        say(report);
        if (directory != null) {
            try {
                line("The report: " + report.write(directory));
            } catch (IOException unwritable) {
                throw new CommandFailure(
                        "The report cannot be written to " + directory + ": " + unwritable.getMessage(),
                        "Name a directory behind --report that can be written to.",
                        unwritable);
            }
        }
        return report.isKept() ? 0 : 1;
    }

    private List<Rule> rules() {
        try {
            return new Selection(Level.named(level), only).of(Topics.all());
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private Map<String, String> reasons() {
        if (deviations == null) {
            return Map.of();
        }
        try (Reader reader = Files.newBufferedReader(deviations)) {
            return KnownDeviations.read(reader);
        } catch (IOException unreadable) {
            throw new CommandFailure(
                    "The deviations cannot be read from " + deviations + ": " + unreadable.getMessage(),
                    "Name a file behind --deviations that can be read.",
                    unreadable);
        }
    }

    private Report run(Login login, List<Rule> rules, Map<String, String> reasons) throws Exception {
        long chosen = seed != null ? seed : ThreadLocalRandom.current().nextLong(1_000_000_000);
        var subject = new Subject(
                connection.title().replaceAll("[^A-Za-z0-9._-]+", "-"),
                Level.named(level),
                chosen,
                rule -> "alkahest conformance " + connection.again() + " --only " + rule + " --seed " + chosen);
        var run = new ConformanceRun(subject, () -> place(login), rules, reasons);
        try (Progress progress = surroundings.progress()) {
            run.dialect();
            progress.begin("Rules", rules.size());
            for (Rule rule : rules) {
                run.examine(rule);
                progress.advance(1);
            }
        } catch (Exception failed) {
            end(run, failed);
            throw failed;
        }
        return run.report();
    }

    private static void end(ConformanceRun run, Exception failed) {
        try {
            run.report();
        } catch (Exception also) {
            failed.addSuppressed(also);
        }
    }

    private DatabaseUnderTest place(Login login) {
        String known = xaDataSource != null
                ? xaDataSource
                : XaDataSources.known(login.url()).orElse(null);
        DatabaseUnderTest place = login::open;
        return known == null ? place : place.preparing(() -> XaDataSources.of(known, login));
    }

    private void say(Report report) {
        line(report.summary());
        for (Standing standing : report.standings()) {
            line("Level " + standing.level() + ": " + standing.words() + ".");
        }
        report.outcomes().stream()
                .filter(outcome -> outcome.verdict() == Verdict.FAILED)
                .limit(SHOWN)
                .forEach(outcome -> failure(outcome, report));
        long failed = report.count(Verdict.FAILED);
        if (failed > SHOWN) {
            line("");
            line("And " + (failed - SHOWN) + " more, which are in the report: --report DIRECTORY.");
        }
        if (!report.recovered().isEmpty()) {
            line("Dropped, since an earlier run had left it behind: " + String.join(", ", report.recovered()));
        }
        if (!report.leftBehind().isEmpty()) {
            line("Left behind by rules, and dropped: " + String.join(", ", report.leftBehind()));
        }
    }

    private void failure(Outcome outcome, Report report) {
        line("");
        line(outcome.rule().id() + " is broken: " + outcome.rule().sentence());
        line("  What:     " + outcome.breach().map(RuleBrokenError::what).orElse(String.valueOf(outcome.detail())));
        outcome.breach().ifPresent(breach -> breach.sent().forEach(sql -> line("  SQL:      " + sql)));
        line("  Advice:   " + outcome.rule().advice());
        line("  Replay:   " + report.subject().replay().apply(outcome.rule().id()));
    }

    private void line(String text) {
        Alkahest.line(surroundings.out(), failures.masked(text));
    }
}
