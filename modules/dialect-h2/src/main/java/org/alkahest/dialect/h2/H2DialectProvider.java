package org.alkahest.dialect.h2;

import java.util.Locale;
import org.alkahest.dialect.DatabaseLifetime;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;

/** Knows H2 by its URL and its product name. */
public final class H2DialectProvider implements DialectProvider {
    static final String ID = "h2";
    private static final String MEMORY = "jdbc:h2:mem:";
    private static final String PRODUCT = "H2";

    /** For {@link java.util.ServiceLoader}. */
    public H2DialectProvider() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:h2:");
    }

    @Override
    public DatabaseLifetime lifetime(String jdbcUrl) {
        if (!jdbcUrl.startsWith(MEMORY)) {
            return DatabaseLifetime.INDEPENDENT;
        }
        String nameAndSettings = jdbcUrl.substring(MEMORY.length());
        if (nameAndSettings.isEmpty() || nameAndSettings.startsWith(";")) {
            return DatabaseLifetime.SINGLE_CONNECTION;
        }
        boolean stays = nameAndSettings.toUpperCase(Locale.ROOT).contains(";DB_CLOSE_DELAY=-1");
        return stays ? DatabaseLifetime.INDEPENDENT : DatabaseLifetime.WHILE_CONNECTED;
    }

    @Override
    public boolean acceptsProduct(String productName) {
        return productName.equals(PRODUCT);
    }

    @Override
    public DatabaseVersion assumedVersion() {
        return DatabaseVersion.of(PRODUCT, 2, 5);
    }

    @Override
    public Dialect dialect(DatabaseVersion version) {
        return new H2Dialect(version);
    }
}
