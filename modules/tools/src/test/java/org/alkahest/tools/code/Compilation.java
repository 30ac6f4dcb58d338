package org.alkahest.tools.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
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

    /** What javac says; empty if it is content. */
    static String compile(Map<String, String> files, Path directory) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var out = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
            List<String> options = List.of(
                    "-Xlint:all",
                    "-Werror",
                    "-proc:none",
                    "-implicit:none",
                    "-d",
                    directory.toString(),
                    "-cp",
                    classPath());
            boolean compiled = compiler.getTask(
                            out, manager, null, options, null, files.entrySet().stream().map(Source::new).toList())
                    .call();
            return compiled ? out.toString() : "refused: " + out;
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Map.Entry<String, String> file) {
            super(URI.create("string:///" + file.getKey()), JavaFileObject.Kind.SOURCE);
            this.text = new String(file.getValue().getBytes(UTF_8), UTF_8);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
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

    /** What a generated class would hand over itself. */
    MethodHandles.Lookup lookup(String type) throws ReflectiveOperationException {
        return MethodHandles.privateLookupIn(type(type), MethodHandles.lookup());
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
