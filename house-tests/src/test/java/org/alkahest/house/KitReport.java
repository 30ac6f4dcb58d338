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
 * @param cells what stands in the table for each rule, by the rule's id
 */
record KitReport(String database, Map<String, String> sentences, Map<String, String> cells) {
    private static final Path DIRECTORY = House.ROOT.resolve("conformance-tests/target/conformance");

    /** Empty where the database was not verified in this build. */
    static Optional<KitReport> of(String database) {
        Path file = DIRECTORY.resolve(database + "ConformanceTest.tsv");
        if (!Files.exists(file) || House.read(file).isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> sentences = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        for (String line : House.read(file).lines().toList()) {
            List<String> fields = List.of(line.split("\t", -1));
            sentences.put(fields.get(0), fields.get(1));
            cells.put(fields.get(0), cell(fields.get(2), fields.get(3)));
        }
        return Optional.of(new KitReport(database, sentences, cells));
    }

    private static String cell(String verdict, String remark) {
        return switch (verdict) {
            case "PASSED" -> remark.isEmpty() ? "works" : "emulated: " + remark;
            case "REFUSED" -> "refused: ALK-2004 `" + remark + "`";
            case "DEVIATES" -> "deviates: " + remark;
            case "NOT_APPLICABLE" -> "nothing to refuse";
            default -> "FAILED";
        };
    }
}
