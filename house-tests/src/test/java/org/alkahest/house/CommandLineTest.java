package org.alkahest.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is packaged: a script, and a directory of jars in which there is no driver. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script for a shell")
class CommandLineTest {
    private static final Path PROGRAM = House.ROOT.resolve("modules/cli/target/alkahest");
    private static final long MOST_SECONDS = 120;

    @TempDir
    Path directory;

    private record Run(int code, String out) {}

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", PROGRAM.resolve("bin/alkahest").toString()));
        command.addAll(List.of(arguments));
        Path out = directory.resolve("out");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("ended in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(out));
    }

    /** The jar of a class that these tests have, which the program has not. */
    private static String jarOf(String className) throws ClassNotFoundException {
        return Path.of(java.net.URI.create(Class.forName(className)
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    @Test
    void theScriptRunsTheProgram() throws Exception {
        Run run = run("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("reflect", "schema", "conformance");
    }

    @Test
    void theKitRunsWithTheDriverOfAJar() throws Exception {
        Run run = run(
                "conformance",
                "--url",
                "jdbc:sqlite:" + directory.resolve("place.db"),
                "--driver-jar",
                jarOf("org.sqlite.JDBC"),
                "--level",
                "smoke",
                "--report",
                directory.resolve("report").toString());

        assertThat(run.out()).contains("0 failed", "Level smoke: reached.").doesNotContain("SLF4J", "WARN");
        assertThat(run.code()).isZero();
        assertThat(directory.resolve("report/place.db.html")).exists();
    }

    @Test
    void aDialectThatAnOutsiderWroteRunsFromItsJar() throws Exception {
        Path dialect;
        try (var files = Files.list(House.ROOT.resolve("third-party-dialect-example/target"))) {
            dialect = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Run run = run(
                "conformance",
                "--url",
                "jdbc:hsqldb:mem:outsider",
                "--dialect-jar",
                dialect.toString(),
                "--driver-jar",
                jarOf("org.hsqldb.jdbc.JDBCDriver"),
                "--level",
                "smoke");

        assertThat(run.out()).contains("(hsqldb 2.7)", "0 failed", "Level smoke: reached");
        assertThat(run.code()).isZero();
    }
}
