package {{package}};

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;

/** Knows {{name}} by its URL and its name. */
public final class {{name}}DialectProvider implements DialectProvider {
    /** What DatabaseMetaData.getDatabaseProductName() gives. */
    private static final String PRODUCT = "{{product}}";

    @Override
    public String id() {
        return "{{id}}";
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("{{urlPrefix}}");
    }

    @Override
    public boolean acceptsProduct(String productName) {
        return productName.equals(PRODUCT);
    }

    /** The newest version that the kit was run on: correct it when it was. */
    @Override
    public DatabaseVersion assumedVersion() {
        return DatabaseVersion.of(PRODUCT, 1, 0);
    }

    @Override
    public Dialect dialect(DatabaseVersion version) {
        return new {{name}}Dialect(id(), version);
    }
}
