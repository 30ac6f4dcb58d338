package org.alkahest.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One module that users get, with its sources and its jar. */
record PublishedModule(Path directory) {

    Path javaSources() {
        return directory.resolve("src/main/java");
    }

    Path descriptorSource() {
        return javaSources().resolve("module-info.java");
    }

    Path classes() {
        return directory.resolve("target/classes");
    }

    Path pom() {
        return directory.resolve("pom.xml");
    }

    /** The packages that have sources of their own, as directories. */
    List<Path> packageDirectories() {
        return House.sources(javaSources()).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(Path::getParent)
                .filter(directory -> !directory.equals(javaSources()))
                .distinct()
                .toList();
    }

    /** The jar that {@code package} made. */
    Path jar() {
        try (Stream<Path> files = Files.list(directory.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("alkahest-.*\\.jar"))
                    .filter(file -> !file.getFileName().toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No jar in " + directory + "/target: run `verify`"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ModuleDescriptor descriptor() {
        return ModuleFinder.of(jar()).findAll().stream()
                .map(ModuleReference::descriptor)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the module has nothing to offer yet: a name kept free for what is being written. */
    boolean isPlaceholder() {
        return descriptor().exports().isEmpty() && descriptor().provides().isEmpty();
    }

    /** The last part of the directory's name, for the names of parameterized tests. */
    @Override
    public String toString() {
        return directory.getFileName().toString();
    }
}
