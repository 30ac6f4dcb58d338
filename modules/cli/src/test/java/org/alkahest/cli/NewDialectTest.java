package org.alkahest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alkahest.cache.StatementCache;
import org.alkahest.conformance.ConformanceTests;
import org.alkahest.conformance.Selection;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.rule.Examiner;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.conformance.topic.Topics;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;
import org.alkahest.engine.Engine;
import org.alkahest.sql.MetaData;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

/** A project that {@code new-dialect} has written compiles, and the kit says what to do next. */
class NewDialectTest {
    /** What the guide has an author of HSQLDB do after the first run. */
    private static final Map<String, String> MENDED = Map.of(
            "Rendering.standard();",
            """
            Rendering.standard()
                    .with(org.alkahest.dialect.render.TypedPlaceholders.rendering())
                    .with(
                            org.alkahest.dialect.render.FromClause.class,
                            org.alkahest.dialect.render.FromClause.orElse("(values(0))"))
                    .with(org.alkahest.sql.tree.Arithmetic.class, HsqldbDialect::arithmetic)
                    .withEmptyList(type -> "(select cast(null as " + type.sqlName() + ") from (values(0)) where 1 = 0)");
            """,
            "return TypeBindings.standard();",
            "return TypeBindings.standard().named(org.alkahest.sql.type.TypeKind.TEXT, \"longvarchar\");",
            "    @Override\n    public Capabilities",
            """
                @Override
                protected java.util.Optional<org.alkahest.dialect.Fault> ownFault(java.sql.SQLException error) {
                    return error.getErrorCode() == -5501
                            ? java.util.Optional.of(
                                    org.alkahest.dialect.Fault.of(org.alkahest.sql.error.ErrorCode.NO_SUCH_OBJECT))
                            : java.util.Optional.empty();
                }

                private static void arithmetic(
                        org.alkahest.sql.tree.Arithmetic node, org.alkahest.sql.tree.SqlWriter out) {
                    boolean remainder = node.operator() == org.alkahest.sql.tree.ArithmeticOperator.REMAINDER;
                    var call = new org.alkahest.sql.tree.Call(
                            "mod", false, java.util.List.of(node.left(), node.right()), node.type());
                    org.alkahest.dialect.render.TypedPlaceholders.rendering().render(remainder ? call : node, out);
                }

                @Override
                public Capabilities""");

    /** Its own calendar before October 1582. */
    private static final Set<String> DEVIATIONS = Set.of("types.date", "types.timestamp");

    @TempDir
    Path directory;

    private Run generate(String... more) {
        String[] usual = {
            "new-dialect",
            "--name",
            "Hsqldb",
            "--package",
            "com.example.fresh",
            "--url-prefix",
            "jdbc:hsqldb:",
            "--product",
            "HSQL Database Engine",
            "--out",
            directory.resolve("project").toString()
        };
        return Run.of(Stream.concat(Stream.of(usual), Stream.of(more)).toArray(String[]::new));
    }

    private Path file(String name) {
        return directory.resolve("project").resolve(name);
    }

    @Test
    void allThatAProjectNeedsIsWritten() throws IOException {
        Run run = generate("--driver", "org.hsqldb:hsqldb:2.7.4");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("9 files written").contains("README.md");
        try (Stream<Path> written = Files.walk(file(""))) {
            assertThat(written.filter(Files::isRegularFile)
                            .map(path -> file("").relativize(path).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder(
                            ".gitignore",
                            "README.md",
                            "pom.xml",
                            "src/main/java/module-info.java",
                            "src/main/java/com/example/fresh/package-info.java",
                            "src/main/java/com/example/fresh/HsqldbDialect.java",
                            "src/main/java/com/example/fresh/HsqldbDialectProvider.java",
                            "src/main/resources/META-INF/services/org.alkahest.dialect.DialectProvider",
                            "src/test/java/com/example/fresh/HsqldbConformanceTest.java");
        }
        assertThat(file("pom.xml"))
                .content()
                .contains("<groupId>com.example.fresh</groupId>", "<artifactId>hsqldb</artifactId>")
                .contains("<alkahest.version>" + Alkahest.version() + "</alkahest.version>")
                .doesNotContain("{{");
        assertThat(file("README.md"))
                .content()
                .contains("mvn verify -Dhsqldb.url=jdbc:hsqldb:")
                .doesNotContain("{{");
        assertThat(file("src/main/java/module-info.java"))
                .content()
                .contains("module com.example.fresh {", "com.example.fresh.HsqldbDialectProvider;");
    }

    @Test
    void theVersionOfAlkahestIsThatOfTheBuild() throws IOException {
        assertThat(Files.readString(Path.of("../../pom.xml")))
                .contains("<version>" + Alkahest.version() + "</version>");
    }

    @Test
    void withoutADriverTheProjectSaysWhereToPutIt() {
        generate();

        assertThat(file("pom.xml")).content().contains("<!-- The driver, in scope test. -->");
        assertThat(file("README.md")).content().contains("Put the driver into `pom.xml`");
    }

    @ParameterizedTest
    @CsvSource({
        "--name, acme, letters and digits",
        "--name, Ac-me, letters and digits",
        "--package, com.int.acme, name of a package",
        "--url-prefix, acme:, beginning of a URL",
        "--product, a\"b, without quotes",
        "--driver, acme.jar, group:artifact:version"
    })
    void whatCannotBeIsRefusedByItsOption(String option, String value, String why) {
        List<String> arguments = new ArrayList<>(List.of("new-dialect", "--out", file("").toString()));
        Map<String, String> options = new TreeMap<>(Map.of("--name", "Acme", "--package", "com.acme"));
        options.put(option, value);
        options.forEach((key, given) -> arguments.addAll(List.of(key, given)));

        Run run = Run.of(arguments.toArray(String[]::new));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option + " is \"" + value + "\"", why);
        assertThat(file("")).doesNotExist();
    }

    @Test
    void whatIsThereIsWrittenOverOnlyByForce() throws IOException {
        generate();
        Path dialect = file("src/main/java/com/example/fresh/HsqldbDialect.java");
        Files.writeString(dialect, "mine");
        Files.delete(file("pom.xml"));

        Run refused = generate();

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("There are files already", dialect.toString(), "--force");
        assertThat(dialect).hasContent("mine");
        assertThat(file("pom.xml")).doesNotExist();

        assertThat(generate("--force").code()).isZero();
        assertThat(dialect).content().contains("class HsqldbDialect");
    }

    // ------------------------------------------------------------------------------------------------ the kit

    @Test
    void asItIsWrittenMostRulesOfTheFirstLevelAreKeptAndEachOtherSaysWhatToLookAt() throws Exception {
        generate();

        List<Outcome> broken = smoke();

        assertThat(broken).hasSizeBetween(1, 12);
        assertThat(broken).allSatisfy(outcome -> assertThat(outcome.failure()).hasMessageContaining("Advice:"));
        assertThat(broken.stream().map(outcome -> outcome.rule().id())).contains("select.without-from");
    }

    @Test
    void withWhatTheGuideSaysItReachesTheFirstLevel() throws Exception {
        generate();
        Path dialect = file("src/main/java/com/example/fresh/HsqldbDialect.java");
        String text = Files.readString(dialect);
        for (Map.Entry<String, String> mended : MENDED.entrySet()) {
            assertThat(text).contains(mended.getKey());
            text = text.replace(mended.getKey(), mended.getValue());
        }
        Files.writeString(dialect, text);

        assertThat(smoke().stream().map(outcome -> outcome.rule().id()))
                .containsExactlyInAnyOrderElementsOf(DEVIATIONS);
    }

    /** The rules of the first level that the project's dialect breaks on HSQLDB. */
    private List<Outcome> smoke() throws Exception {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        compile(classes, "-Werror", "src/main/java");
        compile(classes, "-Xlint:all", "src/test/java");
        Files.createDirectories(classes.resolve("META-INF/services"));
        String services = "META-INF/services/" + DialectProvider.class.getName();
        Files.copy(file("src/main/resources/" + services), classes.resolve(services));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Thread.currentThread()
                    .setContextClassLoader(loader); // as the program does with jars: the dialect is installed
            String named = Files.readString(classes.resolve(services)).strip();
            var provider =
                    (DialectProvider) loader.loadClass(named).getConstructor().newInstance();
            String url = "jdbc:hsqldb:mem:" + UUID.randomUUID();
            assertThat(provider.acceptsUrl(url)).isTrue();
            DatabaseUnderTest database = options -> Engine.create(url, "SA", "", options.withDialect(provider));
            Map<Verdict, List<Outcome>> outcomes = new EnumMap<>(Verdict.class);
            try (var examiner = new Examiner(() -> database, 7)) {
                for (Rule rule : Selection.of(Level.SMOKE).of(Topics.all())) {
                    Outcome outcome = examiner.examine(rule);
                    outcomes.computeIfAbsent(outcome.verdict(), verdict -> new ArrayList<>())
                            .add(outcome);
                }
            }
            assertThat(outcomes.keySet()).isSubsetOf(Verdict.PASSED, Verdict.FAILED);
            assertThat(outcomes.get(Verdict.PASSED)).hasSizeGreaterThan(60);
            return outcomes.getOrDefault(Verdict.FAILED, List.of());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Compiles without the descriptor of the module, for these tests may have no other modules around them. */
    private void compile(Path classes, String strict, String sources) throws IOException, URISyntaxException {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all", strict, "-proc:none", "-encoding", UTF_8.name(), "-d", classes.toString(), "-cp"));
        arguments.add(classes + System.getProperty("path.separator") + classPath());
        try (Stream<Path> files = Files.walk(file(sources))) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".java") && !name.endsWith("module-info.java"))
                    .forEach(arguments::add);
        }
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        assertThat(code).as(said.toString()).isZero();
    }

    private static String classPath() throws URISyntaxException {
        List<Class<?>> classes = List.of(
                MetaData.class,
                Dialect.class,
                StatementCache.class,
                Engine.class,
                ConformanceTests.class,
                TestInstance.class,
                TestAbortedException.class,
                NullMarked.class);
        List<String> places = new ArrayList<>();
        for (Class<?> one : classes) {
            places.add(Path.of(one.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return places.stream().distinct().collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
