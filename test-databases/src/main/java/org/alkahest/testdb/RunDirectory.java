package org.alkahest.testdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory in which the keepers of one build and their clients meet: {@code <home>/run/<build process>}. Per product it holds a lock
 * for the clients, a note by the keeper, the keeper's log, and the state of the server.
 */
record RunDirectory(Path home, ProcessIdentity build) {

    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(30);

    Path path() {
        return home.resolve("run").resolve(build.toString());
    }

    /** Held by a client while it looks for a server or waits for one to start. */
    Path lock(Product product) {
        return path().resolve(product.id() + ".lock");
    }

    /** What the keeper tells, see {@link KeptServer}. */
    Path note(Product product) {
        return path().resolve(product.id() + ".properties");
    }

    /** What the keeper and the libraries it uses print. */
    Path log(Product product) {
        return path().resolve(product.id() + ".log");
    }

    /** Server data; of one keeper only, so that a second one cannot meet the remains of a first. */
    Path state(Product product, ProcessIdentity keeper) {
        return path().resolve(product.id() + "-" + keeper.pid());
    }

    /**
     * Removes what builds that were killed together with their keepers have left: ends their servers, deletes their directories. A build
     * whose keeper still runs is left to it.
     */
    void sweepOthers() throws IOException, InterruptedException {
        Path runs = home.resolve("run");
        if (!Files.isDirectory(runs)) {
            return;
        }
        try (Stream<Path> directories = Files.list(runs)) {
            for (Path directory : directories.toList()) {
                RunDirectory other = new RunDirectory(
                        home, ProcessIdentity.parse(directory.getFileName().toString()));
                if (!other.build.isRunning() && !other.hasKeeper()) {
                    other.endServers();
                    deleteTree(directory);
                }
            }
        }
    }

    /** Ends the servers whose keeper was killed; a server that is still kept is left alone. */
    void endServers() throws IOException, InterruptedException {
        for (Product product : Product.values()) {
            Optional<KeptServer> note = KeptServer.read(note(product));
            if (note.isPresent()
                    && note.get() instanceof KeptServer.Running running
                    && !running.keeper().isRunning()) {
                if (running.server().isPresent()) {
                    end(running.server().get());
                }
                Files.deleteIfExists(note(product));
            }
        }
    }

    private static void end(ProcessIdentity server) throws IOException, InterruptedException {
        server.running().ifPresent(ProcessHandle::destroyForcibly);
        if (!server.endsWithin(KILL_TIMEOUT)) {
            throw new IOException("The server process " + server.pid() + " of an earlier build does not end");
        }
    }

    private boolean hasKeeper() throws IOException {
        for (Product product : Product.values()) {
            Optional<KeptServer> note = KeptServer.read(note(product));
            if (note.isPresent() && note.get().keeper().isRunning()) {
                return true;
            }
        }
        return false;
    }

    /** Deletes the directory after the build, unless another keeper is still at work in it. */
    void removeIfUnused() throws IOException {
        if (!hasKeeper()) {
            deleteTree(path());
        }
    }

    /** Deletes a directory with all that is in it; a directory that is not there counts as deleted. */
    static void deleteTree(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException | UncheckedIOException e) {
            // Another process sweeps the same directory: the files that it leaves are the next build's to sweep.
            return;
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
