package org.alkahest.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The page that says which construct works on which database, against what the conformance kit found in this build. To write it anew, run
 * the tests with {@code -Dhouse.update=true} after the kit has run. A database that this build has not verified keeps its column.
 */
class ConstructsPageTest {
    private static final Path PAGE = House.ROOT.resolve("docs/constructs.md");

    private static final Map<String, String> DATABASES = new LinkedHashMap<>();

    static {
        DATABASES.put("H2", "H2");
        DATABASES.put("SQLite", "Sqlite");
        DATABASES.put("PostgreSQL", "Postgresql");
        DATABASES.put("MariaDB", "Mariadb");
        DATABASES.put("MySQL", "Mysql");
    }

    private static final String HEAD = """
            # Constructs by database

            What the conformance kit found when this page was written, on H2 2.5, SQLite 3.54, PostgreSQL 18, MariaDB 11.4 and MySQL 8.0: each row is a
            rule that ran on each database, with rows checked and every statement executed for several values from one compilation. **Do not edit**:
            `house-tests` compares the page with every build, and writes it with `-Dhouse.update=true`.

            - **works**: the database does it.
            - **emulated**: the dialect says it in another form, and says so, or the language puts it together of plain parts; the rows are the same.
            - **refused**: a typed error when the statement is compiled, before anything is sent; the refusal was seen.
            - **deviates**: the database does something else, and the reason is known.
            - **nothing to refuse**: no statement asks for it, so there is none to refuse.
            - **not verified**: no server of this kind was there when the page was written.
            """;

    @Test
    void thePageSaysWhatTheKitFound() throws IOException {
        Map<String, KitReport> reports = new LinkedHashMap<>();
        DATABASES.forEach((name, test) -> KitReport.of(test).ifPresent(report -> reports.put(name, report)));
        assumeFalse(reports.isEmpty(), "The kit has not run in this build: nothing to compare with.");

        String page = page(reports, Files.exists(PAGE) ? columns(House.read(PAGE)) : Map.of());
        if (Boolean.getBoolean("house.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(page).doesNotContain("FAILED");
        if (reports.keySet().containsAll(DATABASES.keySet())) {
            assertThat(page).doesNotContain("| not verified");
        }
        assertThat(House.read(PAGE))
                .as("docs/constructs.md; write it with -Dhouse.update=true")
                .isEqualTo(page);
    }

    private static String page(Map<String, KitReport> reports, Map<String, Map<String, String>> before) {
        Map<String, String> sentences = new LinkedHashMap<>();
        reports.values().forEach(report -> sentences.putAll(report.sentences()));
        Map<String, List<String>> topics = new TreeMap<>();
        sentences
                .keySet()
                .forEach(id -> topics.computeIfAbsent(id.substring(0, id.indexOf('.')), topic -> new ArrayList<>())
                        .add(id));
        var page = new StringBuilder(HEAD);
        topics.forEach((topic, ids) -> {
            page.append("\n## ").append(topic).append("\n\n| Rule | ");
            page.append(String.join(" | ", DATABASES.keySet())).append(" |\n|---|");
            page.append("---|".repeat(DATABASES.size())).append('\n');
            for (String id : ids) {
                page.append("| `")
                        .append(id)
                        .append("` ")
                        .append(sentences.get(id).replace("|", "\\|"));
                for (String database : DATABASES.keySet()) {
                    KitReport report = reports.get(database);
                    String cell = report == null
                            ? before.getOrDefault(database, Map.of()).get(id)
                            : report.cells().get(id);
                    page.append(" | ").append(cell == null ? "not verified" : cell.replace("|", "\\|"));
                }
                page.append(" |\n");
            }
        });
        return page.toString();
    }

    /** The cells of a page, by database and rule. */
    private static Map<String, Map<String, String>> columns(String page) {
        List<String> names = List.copyOf(DATABASES.keySet());
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        page.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
            String id = cells[0].substring(1, cells[0].indexOf('`', 1));
            for (int i = 0; i < names.size() && i + 1 < cells.length; i++) {
                columns.computeIfAbsent(names.get(i), name -> new LinkedHashMap<>())
                        .put(id, cells[i + 1]);
            }
        });
        return columns;
    }
}
