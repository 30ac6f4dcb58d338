package org.alkahest.quickstart;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param user null for the database's own choice
 * @param password null for none
 * @param rows how many rows of each answer to show
 * @param help whether only help is wanted
 */
record CommandLine(
        String url, @Nullable String user, @Nullable String password, int rows, boolean help) {

    static final String HELP = """
            Loads what this JDK knows about countries, currencies, languages and time zones into a
            database, and asks questions about it. Tables that begin with qs_ are dropped and made anew.

            Options:
              --url URL            the database, as a JDBC URL; without it an H2 in this process's memory
              --user NAME          who connects
              --password PASSWORD  with which password; better set in the environment, ALKAHEST_PASSWORD
              --rows N             how many rows of each answer are shown, 5 unless given
              --help               this text

            For example:
              --url jdbc:postgresql://localhost/world --user me
              --url jdbc:mariadb://localhost/world --user me
              --url jdbc:mysql://localhost/world --user me
              --url jdbc:sqlite:world.db
            Exit codes: 0 all went well, 1 the database refused something, 2 these arguments are wrong.""";

    private static final String IN_MEMORY = "jdbc:h2:mem:quickstart";

    /** Arguments that cannot be understood; the message says which and why. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    static CommandLine parse(String... arguments) throws Misuse {
        CommandLine line = new CommandLine(IN_MEMORY, null, System.getenv("ALKAHEST_PASSWORD"), 5, false);
        Iterator<String> remaining = Arrays.asList(arguments).iterator();
        while (remaining.hasNext()) {
            line = line.with(remaining.next(), remaining);
        }
        return line;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + (user == null ? "" : " as " + user);
    }

    private CommandLine with(String option, Iterator<String> remaining) throws Misuse {
        return switch (option) {
            case "--url" -> new CommandLine(jdbcUrl(value(option, remaining)), user, password, rows, help);
            case "--user" -> new CommandLine(url, value(option, remaining), password, rows, help);
            case "--password" -> new CommandLine(url, user, value(option, remaining), rows, help);
            case "--rows" -> new CommandLine(url, user, password, count(value(option, remaining)), help);
            case "--help", "-h" -> new CommandLine(url, user, password, rows, true);
            default -> throw new Misuse("There is no option \"" + option + "\".");
        };
    }

    private static String value(String option, Iterator<String> remaining) throws Misuse {
        if (!remaining.hasNext()) {
            throw new Misuse("The option " + option + " needs a value behind it.");
        }
        return remaining.next();
    }

    private static String jdbcUrl(String url) throws Misuse {
        if (!url.startsWith("jdbc:")) {
            throw new Misuse("\"" + url + "\" is no JDBC URL: those begin with jdbc: and the name of a product.");
        }
        return url;
    }

    private static int count(String rows) throws Misuse {
        if (!rows.matches("[1-9]\\d{0,5}")) {
            throw new Misuse("--rows takes a number from 1 to 999999, not \"" + rows + "\".");
        }
        return Integer.parseInt(rows);
    }
}
