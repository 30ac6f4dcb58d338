package org.alkahest.testdb;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** What a keeper tells the test JVMs of a build, through a small file. */
sealed interface KeptServer {

    /** The keeper that wrote it. */
    ProcessIdentity keeper();

    /** The server runs. Its process is known unless it is in a container. */
    record Running(ProcessIdentity keeper, Optional<ProcessIdentity> server, Source source, ServerAddress address)
            implements KeptServer {}

    /** There is no server, and trying again in this build would not help. */
    record Failed(ProcessIdentity keeper, String reason) implements KeptServer {}

    /** Reads the file; empty when there is none. */
    static Optional<KeptServer> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        ProcessIdentity keeper = ProcessIdentity.parse(properties.getProperty("keeper"));
        String failure = properties.getProperty("failure");
        if (failure != null) {
            return Optional.of(new Failed(keeper, failure));
        }
        return Optional.of(new Running(
                keeper,
                Optional.ofNullable(properties.getProperty("server")).map(ProcessIdentity::parse),
                Source.valueOf(properties.getProperty("source")),
                new ServerAddress(
                        properties.getProperty("url"),
                        properties.getProperty("user"),
                        properties.getProperty("password"))));
    }

    /** Writes the file in one step, so that a reader sees the whole of it or nothing. */
    default void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("keeper", keeper().toString());
        if (this instanceof Failed failed) {
            properties.setProperty("failure", failed.reason());
        } else if (this instanceof Running running) {
            running.server().ifPresent(server -> properties.setProperty("server", server.toString()));
            properties.setProperty("source", running.source().name());
            properties.setProperty("url", running.address().jdbcUrl());
            properties.setProperty("user", running.address().user());
            properties.setProperty("password", running.address().password());
        }
        Path unfinished =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
