package org.alkahest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;

/** A driver that is in a jar and nowhere else; it hands everything on to the driver of the URL behind its own. */
final class FarDriver {
    private static final String SOURCE = """
            package org.example.far;

            public final class FarDriver implements java.sql.Driver {
                @Override
                public java.sql.Connection connect(String url, java.util.Properties properties) throws java.sql.SQLException {
                    return acceptsURL(url)
                            ? java.sql.DriverManager.getConnection(url.substring("jdbc:far:".length()), properties)
                            : null;
                }

                @Override
                public boolean acceptsURL(String url) {
                    return url.startsWith("jdbc:far:");
                }

                @Override
                public java.sql.DriverPropertyInfo[] getPropertyInfo(String url, java.util.Properties properties) {
                    return new java.sql.DriverPropertyInfo[0];
                }

                @Override
                public int getMajorVersion() {
                    return 1;
                }

                @Override
                public int getMinorVersion() {
                    return 0;
                }

                @Override
                public boolean jdbcCompliant() {
                    return false;
                }

                @Override
                public java.util.logging.Logger getParentLogger() {
                    return java.util.logging.Logger.getGlobal();
                }
            }
            """;

    private FarDriver() {}

    /** The jar of the driver, made in a directory. */
    static Path jar(Path directory) throws IOException {
        Path source = Files.writeString(directory.resolve("FarDriver.java"), SOURCE);
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        int code = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(writer, writer, "-d", directory.toString(), source.toString());
        if (code != 0) {
            throw new IllegalStateException(said.toString());
        }
        Path jar = directory.resolve("far.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
            out.write("org.example.far.FarDriver".getBytes(UTF_8));
            out.putNextEntry(new JarEntry("org/example/far/FarDriver.class"));
            out.write(Files.readAllBytes(directory.resolve("org/example/far/FarDriver.class")));
        }
        return jar;
    }
}
