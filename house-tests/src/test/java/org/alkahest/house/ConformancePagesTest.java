package org.alkahest.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The results of the conformance kit that are committed, against what it found in this build: an overview with the capabilities, and a page
 * for each database. To write them anew, run the tests with {@code -Dhouse.update=true} after the kit has run. What this build has not
 * verified keeps its page, and its column if it has one.
 */
class ConformancePagesTest {
    private static final Path DIRECTORY = House.ROOT.resolve("docs/conformance");
    private static final Map<String, String> DATABASES = new LinkedHashMap<>();

    static {
        DATABASES.put("H2", "H2");
        DATABASES.put("SQLite", "Sqlite");
        DATABASES.put("PostgreSQL", "Postgresql");
        DATABASES.put("MariaDB", "Mariadb");
        DATABASES.put("MySQL", "Mysql");
        DATABASES.put("HSQLDB", "Hsqldb");
    }

    private static final String HEAD = """
            # What the conformance kit found

            Each dialect against a real database, all rules of the kit at level full. **Do not edit**: `house-tests` compares these pages with every
            build, and writes them with `-Dhouse.update=true`. Oracle and SQL Server are not here yet: *not verified on a server*.

            - **passed**: the rule was tried with several values, and rows, keys and counts were right.
            - **refused as claimed**: the dialect says that the database cannot, and the refusal was seen before anything was sent.
            - **known deviations**: the database does something else; each is tried in every build, with its reason on the page of the database.

            | Database | Dialect and version | Rules | Passed | Refused as claimed | Not applicable | Known deviations | Not verified | Failed |
            |---|---|--:|--:|--:|--:|--:|--:|--:|
            """;

    private static Map<String, KitReport> reports() {
        Map<String, KitReport> reports = new LinkedHashMap<>();
        DATABASES.forEach((name, test) -> KitReport.of(test).ifPresent(report -> reports.put(name, report)));
        return reports;
    }

    @Test
    void theOverviewSaysWhatTheKitFound() throws IOException {
        Map<String, KitReport> reports = reports();
        assumeFalse(
                reports.size() < DATABASES.size(),
                "Not all databases were verified in this build: nothing to compare with.");
        check("README.md", overview(reports));
    }

    @Test
    void thePageOfEachDatabaseSaysWhatTheKitFound() throws IOException {
        Map<String, KitReport> reports = reports();
        assumeFalse(reports.isEmpty(), "The kit has not run in this build: nothing to compare with.");
        for (Map.Entry<String, KitReport> entry : reports.entrySet()) {
            check(file(entry.getKey()), page(entry.getKey(), entry.getValue()));
        }
    }

    private static void check(String file, String page) throws IOException {
        Path path = DIRECTORY.resolve(file);
        if (Boolean.getBoolean("house.update")) {
            Files.createDirectories(DIRECTORY);
            Files.writeString(path, page);
        }
        assertThat(path).exists();
        assertThat(House.read(path))
                .as("docs/conformance/" + file + "; write it with -Dhouse.update=true")
                .isEqualTo(page);
    }

    private static String file(String database) {
        return database.toLowerCase(Locale.ROOT) + ".md";
    }

    private static String overview(Map<String, KitReport> reports) {
        var page = new StringBuilder(HEAD);
        reports.forEach((name, report) -> page.append("| [%s](%s) | %s | %d | %s |%n"
                .formatted(name, file(name), report.dialect(), report.verdicts().size(), counts(report))));
        page.append(
                "\n## Capabilities\n\n✓ the database does it, ≈ it is said in another form (the page of the database says how),"
                        + " – it is refused. Each sign was tried by rules where there are some that need it.\n\n| Capability | ");
        page.append(String.join(" | ", reports.keySet())).append(" |\n|---|").append(":-:|".repeat(reports.size()));
        Set<String> capabilities = new TreeSet<>();
        reports.values()
                .forEach(report -> capabilities.addAll(report.capabilities().keySet()));
        for (String capability : capabilities) {
            page.append("\n| `").append(capability).append('`');
            reports.values()
                    .forEach(report ->
                            page.append(" | ").append(sign(report.capabilities().get(capability))));
            page.append(" |");
        }
        return page.append('\n').toString();
    }

    private static String counts(KitReport report) {
        return String.join(
                " | ",
                Long.toString(report.count("PASSED")),
                Long.toString(report.count("REFUSED")),
                Long.toString(report.count("NOT_APPLICABLE")),
                Long.toString(report.count("DEVIATES")),
                Long.toString(report.count("NOT_VERIFIED")),
                Long.toString(report.count("FAILED")));
    }

    private static String sign(String claim) {
        return switch (claim) {
            case "claimed" -> "✓";
            case "not claimed" -> "–";
            default -> "≈";
        };
    }

    private static String page(String name, KitReport report) {
        var page = new StringBuilder(
                "# The conformance kit on " + name + "\n\nDialect and version: " + report.dialect()
                        + ". **Do not edit**: see"
                        + " [the overview](README.md).\n\n| Topic | Passed | Refused as claimed | Other |\n|---|--:|--:|--:|\n");
        Map<String, int[]> topics = new TreeMap<>();
        report.verdicts().forEach((id, verdict) -> {
            int[] counts = topics.computeIfAbsent(id.substring(0, id.indexOf('.')), topic -> new int[3]);
            counts[verdict.equals("PASSED") ? 0 : verdict.equals("REFUSED") ? 1 : 2]++;
        });
        topics.forEach((topic, counts) ->
                page.append("| %s | %d | %d | %d |%n".formatted(topic, counts[0], counts[1], counts[2])));
        rules(page, report, "Failed", "FAILED");
        rules(page, report, "Known deviations", "DEVIATES");
        rules(page, report, "Not verified", "NOT_VERIFIED");
        rules(page, report, "Not applicable", "NOT_APPLICABLE");
        rules(page, report, "Refused as claimed", "REFUSED");
        page.append("\n## Said in another form\n\n");
        report.capabilities().forEach((capability, claim) -> {
            if (claim.startsWith("emulated: ")) {
                page.append("- `")
                        .append(capability)
                        .append("`: ")
                        .append(claim.substring("emulated: ".length()))
                        .append('\n');
            }
        });
        return page.toString();
    }

    private static void rules(StringBuilder page, KitReport report, String title, String verdict) {
        if (report.count(verdict) == 0) {
            return;
        }
        page.append("\n## ").append(title).append("\n\n");
        report.verdicts().forEach((id, own) -> {
            if (own.equals(verdict)) {
                page.append("- `")
                        .append(id)
                        .append("` ")
                        .append(report.sentences().get(id))
                        .append(" *")
                        .append(report.cells().get(id))
                        .append("*\n");
            }
        });
    }
}
