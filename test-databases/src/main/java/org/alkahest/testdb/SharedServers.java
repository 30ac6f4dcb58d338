package org.alkahest.testdb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The servers that the test JVMs of one build share.
 *
 * <p><b>How.</b> Whoever first asks for a product starts a {@link Keeper}, a process of its own that starts the server and writes a note with
 * its address; whoever asks later reads the note. A file lock per product lets one client at a time look, so that all wait for one start. The
 * build is the Maven process above the test JVM, and the keeper watches it. What this stands:
 *
 * <ul>
 *   <li>A test JVM crashes or is killed: the keeper is not its business, the lock goes with it.
 *   <li>Maven ends, in whatever way: the keeper sees its process gone and ends the server.
 *   <li>The keeper is killed: the next client (of this build or of a later one) ends the server by the process number in the note.
 * </ul>
 *
 * <p>A start that failed is not tried again in the same build. Safe for use by several threads.
 */
final class SharedServers {

    /** File locks are held by the whole JVM; between its threads this monitor stands in. */
    private static final Object ONE_CLIENT_PER_JVM = new Object();

    private final RunDirectory run;
    private final Set<Source> sources;

    SharedServers(RunDirectory run, Set<Source> sources) {
        this.run = run;
        this.sources = sources;
    }

    /** Finds the build's server of a product, or starts it and waits until it answers. */
    KeptServer acquire(Product product) {
        synchronized (ONE_CLIENT_PER_JVM) {
            try {
                Files.createDirectories(run.path());
                try (FileChannel channel =
                        FileChannel.open(run.lock(product), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    // Closing the channel releases the lock.
                    channel.lock();
                    Optional<KeptServer> known = known(product);
                    return known.isPresent() ? known.get() : start(product);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Cannot share a " + product.displayName() + " server through " + run.path(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while " + product.displayName() + " was starting", e);
            }
        }
    }

    private Optional<KeptServer> known(Product product) throws IOException {
        return KeptServer.read(run.note(product))
                .filter(kept ->
                        kept instanceof KeptServer.Failed || kept.keeper().isRunning());
    }

    private KeptServer start(Product product) throws IOException, InterruptedException {
        run.endServers();
        run.sweepOthers();
        Process keeper = new ProcessBuilder(command(product))
                .redirectError(Redirect.appendTo(run.log(product).toFile()))
                .start();
        keeper.getOutputStream().close();
        // The end of its output is the keeper's sign that the note is written, or that it died.
        keeper.getInputStream().readAllBytes();
        Optional<KeptServer> note = known(product);
        if (note.isPresent()) {
            return note.get();
        }
        return new KeptServer.Failed(
                ProcessIdentity.of(keeper.toHandle()),
                "the keeper ended with " + keeper.waitFor() + " and without a note, see " + run.log(product));
    }

    private List<String> command(Product product) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Keeper.class.getName()));
        command.addAll(Keeper.arguments(run, product, sources));
        return command;
    }

    /** All that this JVM runs on: in a test on the module path, some of our libraries are modules. */
    private static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }
}
