package org.alkahest.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The reactor as these tests see it: a directory tree with published modules in it. */
final class House {

    /** Neither ours nor sources. */
    private static final Set<String> FOREIGN = Set.of("target", ".git", ".test-databases", ".idea");

    static final Path ROOT = Path.of(System.getProperty("alkahest.build.root", ".."))
            .toAbsolutePath()
            .normalize();

    private House() {}

    /** The published modules: all of {@code modules/} that has a module descriptor, and the conformance kit. */
    static List<PublishedModule> publishedModules() {
        try (Stream<Path> modules = Files.list(ROOT.resolve("modules"))) {
            return Stream.concat(modules.sorted(), Stream.of(ROOT.resolve("conformance-tests")))
                    .map(PublishedModule::new)
                    .filter(module -> Files.exists(module.descriptorSource()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files that somebody of us wrote, below a directory. */
    static List<Path> sources(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted()
                    .filter(file -> !FOREIGN.contains(file.getFileName().toString()))
                    .flatMap(file -> Files.isDirectory(file) ? sources(file).stream() : Stream.of(file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
