package org.alkahest.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the types are for: wrong programs do not compile. Each file in {@code resources/…/programs} is one rule. It has a
 * line that ends with {@code // wrong:} and words from what javac says, and a twin of that line that ends with
 * {@code // right}; the file is compiled once with the one and once with the other. The words are those that every JDK
 * from 17 on says: what 17 calls a lower bound, 25 calls an upper one.
 */
class ProgramsThatMustNotCompileTest {
    /** What users read without scrolling: the reason, the line, a detail or two. */
    private static final int MOST_LINES = 12;

    private static final Pattern MORE_LINES = Pattern.compile("^// javac takes (\\d+) lines");

    private static List<Program> programs = List.of();
    private static Map<Path, List<Compiler.Refusal>> refusals = Map.of();
    private static Map<Path, List<Compiler.Refusal>> refusalsOfTwins = Map.of();

    /** A program with a mistake in it and its twin without. */
    private record Program(String rule, List<String> lines) {
        static Program read(Path file) {
            try {
                String name = file.getFileName().toString();
                return new Program(name.substring(0, name.length() - ".java".length()), Files.readAllLines(file));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        String with(String kept, String dropped) {
            StringBuilder text = new StringBuilder();
            for (String line : lines) {
                text.append(line.contains(dropped) ? "" : line.replaceFirst(kept + ".*", ""))
                        .append('\n');
            }
            return text.toString();
        }

        Path wrongIn(Path directory) {
            return directory.resolve("wrong").resolve(rule + ".java");
        }

        Path rightIn(Path directory) {
            return directory.resolve("right").resolve(rule + ".java");
        }

        int wrongLine() {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains("// wrong: ")) {
                    return i + 1;
                }
            }
            throw new IllegalStateException(rule + " has no line that ends with // wrong: …");
        }

        /** What users can be asked to read, unless the program says that javac takes more, and why. */
        int mostLines() {
            return lines.stream()
                    .map(MORE_LINES::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> Integer.parseInt(matcher.group(1)))
                    .findFirst()
                    .orElse(MOST_LINES);
        }

        List<String> words() {
            String line = lines.get(wrongLine() - 1);
            return List.of(line.substring(line.indexOf("// wrong: ") + "// wrong: ".length())
                    .split("; "));
        }
    }

    @TempDir
    static Path directory;

    @BeforeAll
    static void compile() throws IOException {
        Path files = Path.of("src", "test", "resources", "org", "alkahest", "sql", "programs");
        try (Stream<Path> listed = Files.list(files)) {
            programs = listed.sorted().map(Program::read).toList();
        }
        List<Path> wrong = new ArrayList<>();
        List<Path> right = new ArrayList<>();
        Files.createDirectories(directory.resolve("wrong"));
        Files.createDirectories(directory.resolve("right"));
        for (Program program : programs) {
            wrong.add(Files.writeString(program.wrongIn(directory), program.with("// wrong: ", "// right")));
            right.add(Files.writeString(program.rightIn(directory), program.with("// right", "// wrong: ")));
        }
        refusals = Compiler.compile(wrong, directory.resolve("classes-wrong"));
        refusalsOfTwins = Compiler.compile(right, directory.resolve("classes-right"));
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWhereItIsWrong() {
        return programs.stream()
                .map(program -> DynamicTest.dynamicTest(program.rule(), () -> {
                    List<Compiler.Refusal> refused = refusals.getOrDefault(program.wrongIn(directory), List.of());
                    assertThat(refused)
                            .as("what javac refuses in %s", program.rule())
                            .isNotEmpty();
                    Compiler.Refusal first = refused.get(0);
                    assertThat(first.line()).as(first.text()).isEqualTo(program.wrongLine());
                    assertThat(first.text()).contains(program.words());
                    assertThat(first.lines()).as(first.text()).isLessThanOrEqualTo(program.mostLines());
                }));
    }

    @TestFactory
    Stream<DynamicTest> compilesOnceTheLineIsRight() {
        return programs.stream()
                .map(program -> DynamicTest.dynamicTest(
                        program.rule(),
                        () -> assertThat(refusalsOfTwins.getOrDefault(program.rightIn(directory), List.of()))
                                .isEmpty()));
    }
}
