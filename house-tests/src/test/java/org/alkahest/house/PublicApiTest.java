package org.alkahest.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What authors of dialects and rules can write against, member by member, against texts that a person has read and agreed to. A line that is
 * gone or changed breaks somebody's code; one that is new is a promise. To agree to a change, run the tests with {@code -Dhouse.update=true}
 * and commit the texts: a reviewer then sees each line.
 */
class PublicApiTest {
    private static final Path AGREED = House.ROOT.resolve("house-tests/src/test/resources/public-api");

    @ParameterizedTest
    @ValueSource(strings = {"alkahest.sql", "alkahest.dialect", "alkahest.conformance"})
    void nothingIsGoneAndNothingIsNewThatWasNotAgreedTo(String name) throws IOException {
        Set<String> actual = signatures(module(name));
        Path file = AGREED.resolve(name + ".txt");
        if (Boolean.getBoolean("house.update")) {
            Files.createDirectories(AGREED);
            Files.writeString(file, String.join("\n", actual) + "\n");
        }
        Set<String> agreed = Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : Set.of();
        List<String> gone =
                agreed.stream().filter(line -> !actual.contains(line)).toList();
        List<String> added =
                actual.stream().filter(line -> !agreed.contains(line)).toList();
        if (!gone.isEmpty() || !added.isEmpty()) {
            fail(
                    "The public API of %s is not what was agreed to.%n Gone or changed, which breaks code written against it:%n%s%n New:%n%s%n"
                            .formatted(name, lines(gone), lines(added)));
        }
    }

    @Test
    void eachPackageForAuthorsSaysHowStableItIs() {
        List<String> unmarked = new ArrayList<>();
        for (String name : List.of("alkahest.dialect", "alkahest.conformance")) {
            PublishedModule module = module(name);
            for (String exported : exports(module.descriptor())) {
                String info = House.read(
                        module.javaSources().resolve(exported.replace('.', '/')).resolve("package-info.java"));
                if (info.lines().noneMatch(line -> line.equals("@Stable") || line.equals("@Evolving"))) {
                    unmarked.add(exported);
                }
            }
        }
        assertThat(unmarked).isEmpty();
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "   " + line).collect(Collectors.joining("\n"));
    }

    private static PublishedModule module(String name) {
        return House.publishedModules().stream()
                .filter(module -> module.descriptor().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> exports(ModuleDescriptor descriptor) {
        return descriptor.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted()
                .toList();
    }

    /** A line for each type that others can see, and for each of its members that they can use or override. */
    private static Set<String> signatures(PublishedModule module) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-protected", "-cp", module.classes().toString()));
        for (String exported : exports(module.descriptor())) {
            Path directory = module.classes().resolve(exported.replace('.', '/'));
            try (Stream<Path> files = Files.list(directory)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file ->
                                file.endsWith(".class") && !file.matches(".*\\$\\d+\\.class|package-info\\.class"))
                        .map(file -> exported + "." + file.substring(0, file.length() - ".class".length()))
                        .forEach(arguments::add);
            }
        }
        var text = new StringWriter();
        int exit = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(new PrintWriter(text), new PrintWriter(text), arguments.toArray(String[]::new));
        assertThat(exit).as(text.toString()).isZero();
        Set<String> signatures = new TreeSet<>();
        String type = "";
        boolean visible = false;
        for (String line : text.toString().lines().toList()) {
            if (line.endsWith(" {")) {
                type = line.substring(0, line.length() - 2).strip();
                visible = type.startsWith("public ") || type.startsWith("protected ");
                if (visible) {
                    signatures.add(type);
                }
            } else if (visible && line.startsWith("  ")) {
                signatures.add(nameOf(type) + " : " + line.strip().replaceAll(";$", ""));
            }
        }
        return signatures;
    }

    /** The name of a type in its declaration. */
    private static String nameOf(String declaration) {
        return declaration
                .replaceFirst("^.*?\\b(?:class|interface|enum|record) ", "")
                .replaceFirst("[< ].*$", "");
    }
}
