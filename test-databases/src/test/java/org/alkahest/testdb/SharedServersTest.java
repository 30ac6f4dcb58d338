package org.alkahest.testdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Builds, test JVMs and keepers as real processes. A build is played by a process that waits for its input to end, a test JVM by one that
 * acquires a server, prints where it is, and ends.
 */
class SharedServersTest {

    private static final Path HOME = Settings.ofThisProcess().home();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Process build;
    private RunDirectory run;

    @BeforeEach
    void startBuild() throws IOException {
        build = java(Build.class).start();
        run = new RunDirectory(HOME, ProcessIdentity.of(build.toHandle()));
    }

    @AfterEach
    void endBuild() {
        build.destroyForcibly();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void testJvmsOfOneBuildShareAServerThatEndsWithTheBuild(Product product) throws Exception {
        assumeThat(TestDatabases.find(product).isAvailable()).isTrue();

        String first = acquireInTestJvm(product);
        String second = acquireInTestJvm(product);

        assertThat(second).isEqualTo(first);
        KeptServer.Running kept = kept(product);
        assertThat(kept.keeper().isRunning()).isTrue();
        assertThat(kept.server().orElseThrow().isRunning()).isTrue();

        build.destroyForcibly();

        assertThat(kept.server().get().endsWithin(PATIENCE)).isTrue();
        assertThat(kept.keeper().endsWithin(PATIENCE)).isTrue();
        assertThat(run.path()).doesNotExist();
    }

    @Test
    void aServerWhoseKeeperWasKilledIsReplacedAndEnded() throws Exception {
        assumeThat(TestDatabases.postgresql().isAvailable()).isTrue();
        acquireInTestJvm(Product.POSTGRESQL);
        KeptServer.Running orphan = kept(Product.POSTGRESQL);
        orphan.keeper().running().orElseThrow().destroyForcibly();
        assertThat(orphan.keeper().endsWithin(PATIENCE)).isTrue();
        assertThat(orphan.server().orElseThrow().isRunning()).isTrue();

        acquireInTestJvm(Product.POSTGRESQL);

        assertThat(orphan.server().orElseThrow().isRunning()).isFalse();
        KeptServer.Running successor = kept(Product.POSTGRESQL);
        assertThat(successor.server()).isNotEqualTo(orphan.server());
        build.destroyForcibly();
        assertThat(successor.keeper().endsWithin(PATIENCE)).isTrue();
    }

    @Test
    void whatAKilledBuildAndItsKilledKeeperLeftIsSweptByALaterBuild(@TempDir Path home) throws Exception {
        Process leftover = java(Build.class).start();
        Process endedKeeper = java(Build.class).start();
        RunDirectory old = new RunDirectory(home, ProcessIdentity.of(endedKeeper.toHandle()));
        endedKeeper.destroyForcibly().waitFor();
        Files.createDirectories(old.path());
        new KeptServer.Running(
                        old.build(),
                        Optional.of(ProcessIdentity.of(leftover.toHandle())),
                        Source.BINARIES,
                        new ServerAddress("jdbc:postgresql://localhost:1/x", "", ""))
                .write(old.note(Product.POSTGRESQL));

        new RunDirectory(home, run.build()).sweepOthers();

        assertThat(leftover.isAlive()).isFalse();
        assertThat(old.path()).doesNotExist();
    }

    @Test
    void aStartThatFailedIsNotTriedAgainInTheSameBuild(@TempDir Path home) throws Exception {
        RunDirectory empty = new RunDirectory(home, run.build());
        SharedServers servers = new SharedServers(empty, EnumSet.of(Source.BINARIES));
        // A directory of binaries with nothing in it: it looks unpacked, and nothing in it starts.
        Files.createDirectory(home.resolve(MysqldFlavour.MARIADB.directory()));

        KeptServer first = servers.acquire(Product.MARIADB);
        KeptServer second = servers.acquire(Product.MARIADB);

        assertThat(first).isInstanceOf(KeptServer.Failed.class);
        assertThat(((KeptServer.Failed) first).reason()).contains("server binaries:", "mariadb-install-db");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aNumberThatAnotherProcessHasNowIsNotTheSameProcess() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());

        assertThat(self.isRunning()).isTrue();
        assertThat(ProcessIdentity.parse(self.toString())).isEqualTo(self);
        assertThat(new ProcessIdentity(self.pid(), self.startMillis() - 60_000).isRunning())
                .isFalse();
    }

    private KeptServer.Running kept(Product product) throws IOException {
        return (KeptServer.Running) KeptServer.read(run.note(product)).orElseThrow();
    }

    private String acquireInTestJvm(Product product) throws IOException, InterruptedException {
        Process testJvm = java(TestJvm.class, HOME.toString(), run.build().toString(), product.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(testJvm.getInputStream().readAllBytes(), UTF_8);
        assertThat(testJvm.waitFor()).as("exit code of the test JVM").isZero();
        return output;
    }

    private static ProcessBuilder java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + System.getProperty("surefire.test.class.path", ""),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Runs until its input ends, as it does when the process that started it is gone. */
    static final class Build {

        public static void main(String[] arguments) throws IOException {
            System.in.readAllBytes();
        }
    }

    /** Acquires a server for the build that the arguments name, and prints what it got, process numbers included. */
    static final class TestJvm {

        public static void main(String[] arguments) {
            RunDirectory run = new RunDirectory(Path.of(arguments[0]), ProcessIdentity.parse(arguments[1]));
            KeptServer kept =
                    new SharedServers(run, EnumSet.of(Source.BINARIES)).acquire(Product.valueOf(arguments[2]));
            System.out.println(kept);
        }
    }
}
