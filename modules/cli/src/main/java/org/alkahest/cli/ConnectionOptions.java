package org.alkahest.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, as whom, and by which driver. */
final class ConnectionOptions {
    /** A password in a URL: of a user before the host, or as a parameter. */
    private static final Pattern IN_URL = Pattern.compile("(?i)//[^/@:?;]*:([^/@]+)@|(?:password|pwd)=([^&;]+)");

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "The JDBC URL of the database, such as jdbc:postgresql://localhost/shop.")
    private String url = "";

    @Option(names = "--user", paramLabel = "NAME", description = "The user of the database.")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "TEXT",
            description = "The user's password. Others on this machine may see it: better is one of the next two.")
    private @Nullable String password;

    @Option(names = "--password:prompt", description = "Ask for the password.")
    private boolean prompt;

    @Option(
            names = "--password:env",
            paramLabel = "VARIABLE",
            description = "Take the password from a variable of the environment.")
    private @Nullable String variable;

    @Option(
            names = {"--driver-jar", "--dialect-jar"},
            paramLabel = "FILE",
            description =
                    "A jar with a JDBC driver or a dialect that is not on the class path; may be given several times.")
    private List<Path> driverJars = new ArrayList<>();

    /** What is done with a database. */
    @FunctionalInterface
    interface Work<R> {
        R with(Engine engine);
    }

    /** What is done with a database that is opened as often as is needed. */
    @FunctionalInterface
    interface Examination<R> {
        R of(Login login) throws Exception;
    }

    /**
     * Where a database is, and who one is there.
     *
     * @param password never printed
     */
    record Login(
            String url, @Nullable String user, @Nullable String password) {
        Engine open(EngineOptions options) {
            return Engine.create(url, user, password, options);
        }
    }

    /** Opens the database for some work, with the drivers of the jars. */
    <R> R with(Surroundings surroundings, Failures failures, Work<R> work) {
        return examine(surroundings, failures, login -> {
            try (Engine engine = login.open(EngineOptions.defaults())) {
                return work.with(engine);
            }
        });
    }

    /** Says for an examination where the database is, with the drivers of the jars. */
    <R> R examine(Surroundings surroundings, Failures failures, Examination<R> examination) {
        IN_URL.matcher(url)
                .results()
                .forEach(found -> failures.keep(found.group(1) != null ? found.group(1) : found.group(2)));
        String secret = secret(surroundings);
        if (secret != null) {
            failures.keep(secret);
        }
        try (DriverJars jars = DriverJars.of(driverJars)) {
            return examination.of(new Login(url, user, secret));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new CommandFailure(
                    "The examination could not be ended: " + failed.getMessage(),
                    "Look at the cause with --stacktrace.",
                    failed);
        }
    }

    private @Nullable String secret(Surroundings surroundings) {
        if (variable != null) {
            String value = surroundings.variables().apply(variable);
            if (value == null) {
                throw new CommandFailure(
                        "The variable " + variable + " is not set, which was to hold the password.",
                        "Set it, or name another one with --password:env.",
                        null);
            }
            return value;
        }
        if (prompt) {
            char[] typed = surroundings.prompt().apply("Password: ");
            if (typed == null) {
                throw new CommandFailure(
                        "There is nobody to ask for the password.",
                        "Call it at a terminal, or use --password:env.",
                        null);
            }
            return new String(typed);
        }
        return password;
    }

    /** The options that say which database is meant, to be typed again; what may be secret is left out. */
    String again() {
        return "--url \"" + IN_URL.matcher(url).replaceAll("") + "\"" + (user == null ? "" : " --user " + user)
                + (variable == null ? "" : " --password:env " + variable)
                + (password == null && !prompt ? "" : " --password:prompt");
    }

    /** What the database is called, for a title: the last word of the URL, without what may be secret. */
    String title() {
        String bare = url.replaceAll("[?;].*", "").replaceAll("^jdbc:", "");
        String last = bare.substring(
                Math.max(bare.lastIndexOf('/'), Math.max(bare.lastIndexOf(':'), bare.lastIndexOf('@'))) + 1);
        return last.isEmpty() ? "schema" : last;
    }
}
