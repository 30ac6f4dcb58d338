package org.alkahest.testdb.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A Chromium without a window, if there is one on the path. For use by one thread. */
public final class Browser {
    private static final long MOST_SECONDS = 90;

    private final Path program;
    private final Path directory;

    private Browser(Path program, Path directory) {
        this.program = program;
        this.directory = directory;
    }

    /**
     * The browser that is on the path.
     *
     * @param directory where it may write
     * @throws TestAbortedException if there is none: the pages are not verified
     */
    public static Browser found(Path directory) {
        Optional<Path> program = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(String.valueOf(System.getenv("PATH")))
                        .map(entry -> Path.of(entry, name)))
                .filter(Files::isExecutable)
                .findFirst();
        return new Browser(
                program.orElseThrow(() -> new TestAbortedException(
                        "NOT VERIFIED in a browser: there is no Chromium or Chrome on the path")),
                directory);
    }

    /**
     * What a page has become after its scripts ran.
     *
     * @param fragment what stands behind the address, such as {@code "#order"}; may be empty
     */
    public String dom(Path page, String fragment) throws IOException, InterruptedException {
        return run("--dump-dom", page.toUri() + fragment);
    }

    /** As {@link #dom(Path, String)}, in a window of so many pixels. */
    public String domInWindow(Path page, int width, int height) throws IOException, InterruptedException {
        return run(
                "--window-size=" + width + "," + height,
                "--dump-dom",
                page.toUri().toString());
    }

    /** A picture of a page, in the directory. */
    public Path screenshot(Path page) throws IOException, InterruptedException {
        Path picture = directory.resolve("picture.png");
        run("--window-size=1400,900", "--screenshot=" + picture, page.toUri().toString());
        return picture;
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(directory, "profile");
        Path output = profile.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the browser did not end within " + MOST_SECONDS + " s");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(output, UTF_8);
    }
}
