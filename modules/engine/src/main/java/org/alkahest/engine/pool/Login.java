package org.alkahest.engine.pool;

import java.util.Locale;
import org.alkahest.engine.fault.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Where and as whom to connect.
 *
 * @param user null for what the URL or the driver says
 * @param password null for what the URL or the driver says
 */
public record Login(
        String url, @Nullable String user, @Nullable String password) {
    /** The URL without secrets, for messages and logs. */
    public String target() {
        return Secrets.hidden(url);
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
