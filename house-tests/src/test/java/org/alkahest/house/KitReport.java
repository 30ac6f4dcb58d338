package org.alkahest.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the conformance kit has found out about one database in this build.
 *
 * @param dialect the dialect's id and the version of the database, such as {@code h2 2.5}
 * @param verdicts by the rule's id, in the order in which the rules were run
 * @param cells what stands in the table for each rule, by the rule's id
 * @param capabilities what is said of each capability: {@code claimed}, {@code not claimed}, or how it is emulated
 */
record KitReport(
        String dialect,
        Map<String, String> sentences,
        Map<String, String> verdicts,
        Map<String, String> cells,
        Map<String, String> capabilities) {
    private static final Path OURS = House.ROOT.resolve("conformance-tests/target/conformance");
    private static final Path EXAMPLE = House.ROOT.resolve("third-party-dialect-example/target/conformance");

    /** Empty where the database was not verified in this build. */
    static Optional<KitReport> of(String database) {
        Path directory = database.equals("Hsqldb") ? EXAMPLE : OURS;
        Path file = directory.resolve(database + "ConformanceTest.tsv");
        if (!Files.exists(file) || House.read(file).isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> sentences = new LinkedHashMap<>();
        Map<String, String> verdicts = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        for (String line : House.read(file).lines().toList()) {
            List<String> fields = List.of(line.split("\t", -1));
            sentences.put(fields.get(0), fields.get(1));
            verdicts.put(fields.get(0), fields.get(2));
            cells.put(fields.get(0), cell(fields.get(2), fields.get(3)));
        }
        Map<String, String> capabilities = new LinkedHashMap<>();
        for (String line : House.read(directory.resolve(database + "ConformanceTest-capabilities.tsv"))
                .lines()
                .toList()) {
            List<String> fields = List.of(line.split("\t", -1));
            capabilities.put(fields.get(0), fields.get(1));
        }
        String summary = House.read(directory.resolve(database + "ConformanceTest.txt"));
        String dialect = summary.substring(summary.indexOf('(') + 1, summary.indexOf(')'));
        return Optional.of(new KitReport(dialect, sentences, verdicts, cells, capabilities));
    }

    /** How many rules came to a verdict. */
    long count(String verdict) {
        return verdicts.values().stream().filter(verdict::equals).count();
    }

    private static String cell(String verdict, String remark) {
        return switch (verdict) {
            case "PASSED" -> remark.isEmpty() ? "works" : "emulated: " + remark;
            case "REFUSED" -> "refused: ALK-2004 `" + remark + "`";
            case "DEVIATES" -> "deviates: " + remark;
            case "NOT_APPLICABLE" -> "nothing to refuse";
            case "NOT_VERIFIED" -> "not verified";
            default -> "FAILED";
        };
    }
}
