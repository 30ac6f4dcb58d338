package org.alkahest.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sample on a page of the guide is a region of a test that runs. */
class GuidePagesTest {
    private static final Path SOURCES = Path.of("src/test/java/org/alkahest/guide");
    private static final Path PAGES = Path.of("../../docs/guide");
    private static final Pattern SAMPLE =
            Pattern.compile("<!-- sample: (\\w+)#(\\w+) -->\n```java\n(.*?)```", Pattern.DOTALL);

    private record Sample(String page, String file, String region, String text) {
        String describe() {
            return page + " prints " + file + "#" + region;
        }
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsTheTextOfARunningTest() throws IOException {
        return samples().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.describe(),
                        () -> assertThat(sample.text()).isEqualTo(region(sample.file(), sample.region()))));
    }

    @Test
    void everyJavaBlockOnAPageIsASample() throws IOException {
        for (Path page : pages()) {
            String text = Files.readString(page);
            long blocks = Pattern.compile("^```java$", Pattern.MULTILINE)
                    .matcher(text)
                    .results()
                    .count();
            assertThat(SAMPLE.matcher(text).results().count())
                    .as(page.toString())
                    .isEqualTo(blocks);
        }
        assertThat(samples()).isNotEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path page : pages()) {
            Matcher matcher = SAMPLE.matcher(Files.readString(page));
            while (matcher.find()) {
                samples.add(new Sample(
                        page.getFileName().toString(), matcher.group(1), matcher.group(2), matcher.group(3)));
            }
        }
        return samples;
    }

    /** The lines between the markers, moved to the left as far as they go together. */
    private static String region(String file, String name) throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve(file + ".java"));
        int begin = indexOf(lines, "// sample: " + name, 0);
        int end = indexOf(lines, "// end", begin);
        return String.join("\n", lines.subList(begin + 1, end)).stripIndent() + "\n";
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
