package org.alkahest.engine.fault;

import java.util.regex.Pattern;

/** Passwords in URLs, which are kept out of messages, the driver's own among them. */
public final class Secrets {
    /** A property, the middle of {@code //user:secret@host}, or of Oracle's {@code :user/secret@host}. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)((?:password|passwd|pwd)=)[^&;\\s]*|(//[^/@:]*:)[^/@]*(?=@)|(:[^/@:]+/)[^/@]+(?=@)");

    private Secrets() {}

    /** The same text with stars for what is secret. */
    public static String hidden(String text) {
        return SECRET.matcher(text).replaceAll("$1$2$3***");
    }
}
