package org.alkahest.engine.fault;

import java.util.regex.Pattern;

/** Passwords in URLs, which are kept out of messages, the driver's own among them. */
public final class Secrets {
    /** A property, the middle of {@code //user:secret@host}, or of Oracle's {@code :user/secret@host}. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)((?:password|passwd|pwd)=)[^&;\\s]*|(//[^/@:]*:)[^/@]*(?=@)|(:[^/@:]+/)[^/@]+(?=@)");

    private Secrets() {}

    /** What a driver may take for a part of the address that is none. */
    private static final Pattern BEFORE_HOST = Pattern.compile("[^\\s/@:'\"]+@");

    /** The words of a driver with stars for what is secret, or may be. */
    public static String hiddenInWords(String words) {
        return BEFORE_HOST.matcher(hidden(words)).replaceAll("***@");
    }

    /** The same URL with stars for what is secret. */
    public static String hidden(String url) {
        return SECRET.matcher(url).replaceAll("$1$2$3***");
    }
}
