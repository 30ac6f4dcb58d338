package org.alkahest.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.topic.Topics;
import org.junit.jupiter.api.Test;

/** The map from the reference's dialect suite to ours, {@code docs/conformance/reference-suite.md}: all that it names exists. */
class ReferenceSuitePageTest {
    private static final String PAGE = House.read(House.ROOT.resolve("docs/conformance/reference-suite.md"));

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Pattern HEADING = Pattern.compile("(#{2,3}) (\\S+): (\\d+)");

    private static final Pattern RULE = Pattern.compile("[a-z]+(\\.[a-z0-9-]+){1,3}");

    private static final Pattern TEST = Pattern.compile("([A-Z]\\w+)\\.(\\w+)");

    private static final List<Row> ROWS = rows();

    /** A line of a table: some of their tests, and what ours are. */
    private record Row(String file, String type, List<String> theirs, String ours) {
        boolean isMissing() {
            return ours.startsWith("**missing**");
        }

        boolean hasNoCounterpart() {
            return ours.startsWith("no counterpart: ");
        }

        /** As the table at the top of the page has it. */
        String kind() {
            if (isMissing()) {
                return "missing";
            }
            if (hasNoCounterpart()) {
                return ours.replaceFirst(";.*", "");
            }
            return code(ours.replaceFirst(";.*", "")).stream()
                            .noneMatch(name -> RULE.matcher(name).matches())
                    ? "a test elsewhere"
                    : "a rule of the kit";
        }

        List<String> named(Pattern kind) {
            return code(ours).stream()
                    .filter(name -> kind.matcher(name).matches())
                    .toList();
        }
    }

    private static List<String> code(String text) {
        return CODE.matcher(text).results().map(name -> name.group(1)).toList();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String file = "";
        String type = "";
        for (String line : PAGE.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                if (heading.group(1).equals("##")) {
                    file = heading.group(2);
                } else {
                    type = heading.group(2);
                }
            }
            if (line.startsWith("| `test_")) {
                String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
                rows.add(new Row(file, type, code(cells[0]), cells[1]));
            }
        }
        return rows;
    }

    @Test
    void everyRuleThatItNamesIsOne() {
        Set<String> rules = Topics.all().stream()
                .flatMap(topic -> topic.rules().stream())
                .map(Rule::id)
                .collect(Collectors.toSet());

        assertThat(ROWS.stream().flatMap(row -> row.named(RULE).stream()))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(rules).contains(id));
    }

    @Test
    void everyTestThatItNamesIsThere() {
        Map<String, String> sources = new LinkedHashMap<>();
        House.sources(House.ROOT).stream()
                .filter(file -> file.toString().contains("/src/test/java/"))
                .forEach(file -> sources.merge(file.getFileName().toString(), House.read(file), String::concat));

        assertThat(ROWS.stream().flatMap(row -> row.named(TEST).stream()))
                .isNotEmpty()
                .allSatisfy(name -> {
                    Matcher test = TEST.matcher(name);
                    assertThat(test.matches()).isTrue();
                    assertThat(sources.getOrDefault(test.group(1) + ".java", "there is no such class")
                                    .contains("void " + test.group(2) + "("))
                            .as(name)
                            .isTrue();
                });
    }

    @Test
    void everyRowNamesWhatItMeans() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.theirs()).isNotEmpty().allMatch(name -> name.matches("test_\\w+"));
            if (!row.isMissing() && !row.hasNoCounterpart()) {
                assertThat(code(row.ours()))
                        .isNotEmpty()
                        .allMatch(name -> RULE.matcher(name).matches()
                                || TEST.matcher(name).matches()
                                || !name.contains("."));
            }
        });
    }

    @Test
    void theNumbersAreWhatTheTablesAddUpTo() {
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, Integer> perPart = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (Row row : ROWS) {
            counted.merge(row.kind(), row.theirs().size(), Integer::sum);
            perPart.merge(row.file(), row.theirs().size(), Integer::sum);
            perPart.merge(row.type(), row.theirs().size(), Integer::sum);
            row.theirs()
                    .forEach(name -> assertThat(names.add(row.type() + "." + name))
                            .as(row.type() + "." + name)
                            .isTrue());
        }
        counted.put("together", names.size());

        Map<String, Integer> told = new TreeMap<>();
        for (String line : PAGE.substring(0, PAGE.indexOf("\n## ")).lines().toList()) {
            String[] cells = line.replaceAll("^\\| | \\|$", "").split(" \\| ", -1);
            if (cells.length == 2 && cells[1].matches("\\d+")) {
                told.put(cells[0], Integer.valueOf(cells[1]));
            }
        }
        assertThat(told).isEqualTo(counted);
        PAGE.lines()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .forEach(heading -> assertThat(perPart.getOrDefault(heading.group(2), 0))
                        .as(heading.group())
                        .isEqualTo(Integer.valueOf(heading.group(3))));
    }
}
