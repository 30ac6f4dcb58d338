package com.example.hsqldb.alkahest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README prints is in the files, word for word, and what it says of their size is so. */
class ReadmeTest {
    private static final String PACKAGE = "java/com/example/hsqldb/alkahest/";
    private static final Pattern SAMPLE =
            Pattern.compile("<!-- sample: (\\w+)#(\\w+) -->\n```java\n(.*?)```", Pattern.DOTALL);

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsTheTextOfAFile() throws IOException {
        return SAMPLE.matcher(readme())
                .results()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.group(1) + "#" + sample.group(2),
                        () -> assertEquals(region(sample.group(1), sample.group(2)), sample.group(3))));
    }

    @Test
    void everyBlockOfJavaIsASample() throws IOException {
        long blocks = Pattern.compile("^```java$", Pattern.MULTILINE)
                .matcher(readme())
                .results()
                .count();
        assertTrue(blocks > 0);
        assertEquals(blocks, SAMPLE.matcher(readme()).results().count());
    }

    @Test
    void theMinimalDialectHasLessThan150Lines() throws IOException {
        long lines = 0;
        for (String file : List.of(
                "module-info.java",
                "com/example/hsqldb/alkahest/package-info.java",
                "com/example/hsqldb/alkahest/HsqldbDialectProvider.java",
                "com/example/hsqldb/alkahest/MinimalHsqldbDialect.java")) {
            lines += Files.readAllLines(Path.of("src/main/java", file)).stream()
                    .filter(line -> !line.strip().startsWith("// sample: ")
                            && !line.strip().equals("// end"))
                    .count();
        }
        assertTrue(lines < 150, lines + " lines");
        Matcher said = Pattern.compile("(\\d+) lines of Java in all").matcher(readme());
        assertTrue(said.find());
        assertEquals(String.valueOf(lines), said.group(1));
    }

    /** The lines between the markers, moved to the left as far as they go together. */
    private static String region(String file, String name) throws IOException {
        Path main = Path.of("src/main", PACKAGE + file + ".java");
        List<String> lines =
                Files.readAllLines(Files.exists(main) ? main : Path.of("src/test", PACKAGE + file + ".java"));
        int begin = indexOf(lines, "// sample: " + name, 0);
        return String.join("\n", lines.subList(begin + 1, indexOf(lines, "// end", begin)))
                        .stripIndent() + "\n";
    }

    private static int indexOf(List<String> lines, String marker, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(marker)) {
                return i;
            }
        }
        throw new AssertionError("no line \"" + marker + "\"");
    }
}
