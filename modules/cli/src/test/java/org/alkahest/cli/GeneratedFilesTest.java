package org.alkahest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
    private static final String OLD = "// " + GeneratedFiles.MARK + "\nold";

    @TempDir
    Path directory;

    @Test
    void ifOneCannotBeWrittenThoseBeforeItAreAsTheyWereAndNewDirectoriesAreGone() throws Exception {
        Files.writeString(directory.resolve("a"), OLD);
        Files.writeString(directory.resolve("file"), "of somebody else");
        var files = new GeneratedFiles(
                directory, Map.of("a", "new", "b/c/d", "new", "file/below", "a file has no files below it"));

        assertThatThrownBy(() -> files.write(true, Progress.none()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("cannot be written");

        assertThat(directory.resolve("a")).hasContent(OLD);
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a", "file");
    }

    @Test
    void directoriesAreMadeAndOldFilesReplaced() throws Exception {
        Files.writeString(directory.resolve("a"), OLD);

        new GeneratedFiles(directory, Map.of("a", "new a", "b/c", "new c")).write(false, Progress.none());

        assertThat(directory.resolve("a")).hasContent("new a");
        assertThat(directory.resolve("b/c")).hasContent("new c");
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aFileOfSomebodyElseIsLeftAlone() throws Exception {
        Files.writeString(directory.resolve("a"), "mine");
        var files = new GeneratedFiles(directory, Map.of("a", "new", "b", "new"));

        assertThatThrownBy(() -> files.write(false, Progress.none()))
                .hasMessageContaining(directory.resolve("a").toString());

        assertThat(directory.resolve("a")).hasContent("mine");
        assertThat(directory.resolve("b")).doesNotExist();
    }
}
