package org.alkahest.engine.pool;

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
    private static final Pattern SECRET =
            Pattern.compile("(?i)((?:password|passwd|pwd)=)[^&;]*|(//[^/@:]*:)[^/@]*(?=@)");

    /** The URL without secrets, for messages and logs. */
    public String target() {
        return SECRET.matcher(url).replaceAll("$1$2***");
    }

    @Override
    public String toString() {
        return target();
    }
}
