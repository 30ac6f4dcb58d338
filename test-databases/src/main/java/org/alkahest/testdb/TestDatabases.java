package org.alkahest.testdb;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The entry point: asks for a database under test.
 *
 * <pre>{@code
 * private static TestDatabase database;
 *
 * @BeforeAll
 * static void createDatabase() throws SQLException {
 *     database = TestDatabases.postgresql().freshDatabase(); // skips the tests when PostgreSQL is not verified
 * }
 *
 * @AfterAll
 * static void dropDatabase() throws SQLException {
 *     database.close();
 * }
 * }</pre>
 *
 * <p>Sources are tried in this order: the URL in {@code alkahest.test.<product>.url} (with {@code .user} and {@code .password}), Testcontainers,
 * server binaries. {@code alkahest.test.sources} restricts them, {@code alkahest.test.required=postgresql,mariadb} turns a missing product into
 * a failure. Each setting is a system property or an environment variable such as {@code ALKAHEST_TEST_REQUIRED}.
 *
 * <p>The first question for a product may start its server, which takes some seconds; the server is shared by all test JVMs of the build and
 * ends with it. Answers are kept for the life of this JVM. Safe for use by several threads.
 */
public final class TestDatabases {

    private static final DatabaseFinder FINDER = DatabaseFinder.ofThisBuild();
    private static final Map<Product, Resolution> FOUND = new ConcurrentHashMap<>();

    private TestDatabases() {}

    /** Returns H2: each fresh database is an in-memory one. */
    public static Resolution h2() {
        return find(Product.H2);
    }

    /** Returns SQLite: each fresh database is a temporary file. */
    public static Resolution sqlite() {
        return find(Product.SQLITE);
    }

    /** Returns PostgreSQL: each fresh database is one, or a schema where the account may not create databases. */
    public static Resolution postgresql() {
        return find(Product.POSTGRESQL);
    }

    /** Returns MariaDB: each fresh database is one. */
    public static Resolution mariadb() {
        return find(Product.MARIADB);
    }

    /** Returns MySQL: each fresh database is one. */
    public static Resolution mysql() {
        return find(Product.MYSQL);
    }

    /**
     * Returns what became of the search for a product.
     *
     * @throws IllegalStateException when a server named by an explicit URL does not answer, or a required product is not verified
     */
    public static Resolution find(Product product) {
        return FOUND.computeIfAbsent(product, FINDER::find);
    }
}
