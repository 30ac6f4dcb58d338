package org.alkahest.sql;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.alkahest.sql.fixture.Users;
import org.jspecify.annotations.NullMarked;

/** Runs javac in this process, as a user without a module of their own would, and keeps what it says, as users see it. */
final class Compiler {
    private static final Pattern HEAD = Pattern.compile("(?m)^(.+\\.java):(\\d+): (error|warning): ");

    private Compiler() {}

    /**
     * What javac refuses, in the words in which it tells users.
     *
     * @param line counted from 1
     * @param text everything javac writes about it: the reason, the source line, details
     */
    record Refusal(int line, String text) {
        long lines() {
            return text.lines().count();
        }
    }

    /** Compiles sources in one go and gives the refusals of each file; a file without any is missing. */
    static Map<Path, List<Refusal>> compile(List<Path> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-Xmaxerrs",
                "1000",
                "--module-path",
                location(Sql.class) + java.io.File.pathSeparator + location(NullMarked.class),
                "--add-modules",
                "alkahest.sql",
                "-classpath",
                location(Users.class).toString(),
                "-d",
                classes.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        String output = run(arguments);
        Map<Path, List<Refusal>> refusals = refusals(output);
        if (!sources.containsAll(refusals.keySet()) || (refusals.isEmpty() && !output.isBlank())) {
            throw new IllegalStateException("javac did not get as far as the sources:\n" + output);
        }
        return refusals;
    }

    private static String run(List<String> arguments) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
            var output = new StringWriter();
            var writer = new PrintWriter(output);
            javac.run(writer, writer, arguments.toArray(String[]::new));
            return output.toString();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Map<Path, List<Refusal>> refusals(String output) {
        Map<Path, List<Refusal>> refusals = new HashMap<>();
        Matcher head = HEAD.matcher(output.replaceAll("(?m)^\\d+ errors?$|^Note: .*$", ""));
        boolean found = head.find();
        while (found) {
            Path file = Path.of(head.group(1));
            int line = Integer.parseInt(head.group(2));
            int start = head.end();
            found = head.find();
            String text = output.substring(start, found ? head.start() : output.length());
            refusals.computeIfAbsent(file, any -> new ArrayList<>())
                    .add(new Refusal(
                            line,
                            text.replaceAll("(?m)^\\d+ errors?$|^Note: .*$", "").strip()));
        }
        return refusals;
    }

    /** Where the classes around a class are. */
    private static Path location(Class<?> type) {
        try {
            String resource = type.getName().replace('.', '/') + ".class";
            String url = type.getResource('/' + resource).toString();
            String root = url.substring(0, url.length() - resource.length());
            return root.startsWith("jar:")
                    ? Path.of(new java.net.URI(root.substring("jar:".length(), root.indexOf("!/"))))
                    : Path.of(new java.net.URI(root));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
