package org.alkahest.testdb;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main class of a small process that owns one database server for the length of a build. Test JVMs come and go, and may crash; Maven may be
 * killed. So the server belongs to none of them but to this process, which ends the server and itself within a second of the end of the build.
 *
 * <p>It also ends when its note in the {@link RunDirectory} is gone or another keeper's, when the server ends, and on a signal.
 */
final class Keeper {

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);

    private static final long WATCH_MILLIS = 200;

    private final RunDirectory run;
    private final Product product;
    private final Set<Source> sources;
    private final ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());
    private @Nullable RunningServer server;

    private Keeper(RunDirectory run, Product product, Set<Source> sources) {
        this.run = run;
        this.product = product;
        this.sources = sources;
    }

    /** The arguments that {@link #main} reads. */
    static List<String> arguments(RunDirectory run, Product product, Set<Source> sources) {
        return List.of(
                run.home().toString(),
                run.build().toString(),
                product.name(),
                sources.stream().map(Source::name).collect(joining(",")));
    }

    /**
     * Starts the server, writes the note, closes the standard output for a sign that the note is written, and keeps the server until the
     * build ends.
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream sign = System.out;
        System.setOut(System.err);
        Set<Source> sources = EnumSet.noneOf(Source.class);
        Stream.of(arguments[3].split(",", -1)).map(Source::valueOf).forEach(sources::add);
        Keeper keeper = new Keeper(
                new RunDirectory(Path.of(arguments[0]), ProcessIdentity.parse(arguments[1])),
                Product.valueOf(arguments[2]),
                sources);
        Runtime.getRuntime().addShutdownHook(new Thread(keeper::stop, "stop"));
        try {
            KeptServer note = keeper.start();
            note.write(keeper.run.note(keeper.product));
            sign.close();
            if (note instanceof KeptServer.Running running) {
                keeper.watch(running);
            }
        } catch (IOException | RuntimeException e) {
            log.error("Keeping {} failed", keeper.product, e);
        } finally {
            // In any case: libraries leave threads behind that would keep this process alive, and with it the server.
            System.exit(0);
        }
    }

    private synchronized KeptServer start() throws IOException, InterruptedException {
        List<String> reasons = new ArrayList<>();
        Path state = run.state(product, self);
        for (ServerStarter starter : ServerStarter.of(product)) {
            if (sources.contains(starter.source())) {
                try {
                    Files.createDirectories(state);
                    RunningServer started = starter.start(run.home(), state);
                    server = started;
                    return new KeptServer.Running(
                            self, started.process().map(ProcessIdentity::of), starter.source(), started.address());
                } catch (ServerUnavailableException | IOException | RuntimeException e) {
                    log.info("{} gives no {}", starter.source(), product, e);
                    reasons.add(starter.source() + ": " + e.getMessage());
                }
            }
        }
        return new KeptServer.Failed(self, String.join("; ", reasons));
    }

    private void watch(KeptServer.Running kept) throws IOException, InterruptedException {
        Optional<ProcessHandle> process = kept.server().flatMap(ProcessIdentity::running);
        while (run.build().isRunning()
                && process.map(ProcessHandle::isAlive).orElse(true)
                && KeptServer.read(run.note(product)).equals(Optional.of(kept))) {
            TimeUnit.MILLISECONDS.sleep(WATCH_MILLIS);
        }
    }

    /** Runs once, as the shutdown hook; waits for a start that is under way. */
    private synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
            RunDirectory.deleteTree(run.state(product, self));
            Path note = run.note(product);
            if (KeptServer.read(note).filter(kept -> kept.keeper().equals(self)).isPresent()) {
                Files.delete(note);
            }
            if (!run.build().isRunning()) {
                run.removeIfUnused();
            }
        } catch (IOException e) {
            log.warn("Stopping {} left something behind", product, e);
        }
    }
}
