package org.alkahest.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that we hand out says where it was written. */
class NoMachinePathsTest {

    @Test
    void noFileNamesADirectoryOfTheMachineItWasWrittenOn() throws IOException {
        Pattern machine = Pattern.compile(Stream.of(
                        Pattern.quote(House.ROOT + "/"),
                        Pattern.quote(System.getProperty("user.home") + "/"),
                        "/(home|Users)/\\w+/",
                        "[A-Z]:\\\\Users\\\\")
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow());
        List<String> found = new ArrayList<>();

        for (Path file : House.sources(House.ROOT)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.filter(line -> machine.matcher(line).find())
                        .forEach(line -> found.add(House.ROOT.relativize(file) + ": " + line.strip()));
            } catch (java.io.UncheckedIOException e) {
                // Not text, such as a picture.
                assertThat(e).hasCauseInstanceOf(MalformedInputException.class);
            }
        }

        assertThat(found).isEmpty();
    }
}
