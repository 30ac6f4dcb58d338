package org.alkahest.tools.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alkahest.cache.StatementCache;
import org.alkahest.dialect.Dialect;
import org.alkahest.engine.Engine;
import org.alkahest.orm.Mappings;
import org.alkahest.sql.MetaData;
import org.jspecify.annotations.NullMarked;

/** Generated source, compiled under every lint there is, each an error, and loaded. */
final class Compilation implements AutoCloseable {
    private final URLClassLoader loader;

    private Compilation(URLClassLoader loader) {
        this.loader = loader;
    }

    /**
     * @param directory empty; gets the classes
     * @throws AssertionError with what javac says and the source if it refuses
     */
    static Compilation of(Map<String, String> files, Path directory) throws IOException {
        String said = compile(files, directory);
        if (!said.isEmpty()) {
            throw new AssertionError(said + "\n" + String.join("\n", files.values()));
        }
        return new Compilation(new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, Thread.currentThread().getContextClassLoader()));
    }

    /**
     * What javac says; empty if it is content.
     *
     * @param directory gets the classes, and the sources in a directory of their own
     */
    static String compile(Map<String, String> files, Path directory) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all",
                "-Werror",
                "-proc:none",
                "-implicit:none",
                "-encoding",
                "UTF-8",
                "-d",
                directory.toString(),
                "-cp",
                classPath()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve("src").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            arguments.add(Files.write(path, file.getValue().getBytes(UTF_8)).toString());
        }
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        return code == 0 ? said.toString() : "refused: " + said;
    }

    /** What users compile against, wherever the classes of these tests lie. */
    private static String classPath() {
        return Stream.of(
                        MetaData.class,
                        Dialect.class,
                        StatementCache.class,
                        Engine.class,
                        Mappings.class,
                        NullMarked.class)
                .map(type -> Path.of(location(type)).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static URI location(Class<?> type) {
        return URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    /** A static field that others can see. */
    <T> T constant(String type, String field, Class<T> as) throws ReflectiveOperationException {
        return as.cast(type(type).getField(field).get(null));
    }

    /** A field of an object that others can see. */
    static <T> T member(Object object, String field, Class<T> as) throws ReflectiveOperationException {
        return as.cast(object.getClass().getField(field).get(object));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
