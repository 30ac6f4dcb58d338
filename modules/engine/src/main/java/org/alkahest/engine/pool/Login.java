package org.alkahest.engine.pool;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where and as whom to connect.
 *
 * @param user null for what the URL or the driver says
 * @param password null for what the URL or the driver says
 */
public record Login(
        String url, @Nullable String user, @Nullable String password) {
    /** A property, the middle of {@code //user:secret@host}, or of Oracle's {@code :user/secret@host}. */
    private static final Pattern SECRET =
            Pattern.compile("(?i)((?:password|passwd|pwd)=)[^&;]*|(//[^/@:]*:)[^/@]*(?=@)|(:[^/@:]+/)[^/@]+(?=@)");

    /** The URL without secrets, for messages and logs. */
    public String target() {
        return SECRET.matcher(url).replaceAll("$1$2$3***");
    }

    /** Whether the URL has a property of this name. */
    public boolean mentions(String property) {
        return url.toLowerCase(Locale.ROOT).contains(property.toLowerCase(Locale.ROOT) + '=');
    }

    @Override
    public String toString() {
        return target();
    }
}
