package org.alkahest.benchmarks.reflect;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabases;

/**
 * How long does it take to read a schema of many tables, does the time grow with the tables only, and what does it allocate? Rivals
 * take turns in one JVM; the first rounds warm up, of the others the median is printed. Databases that are not here are left out, and
 * said to be.
 *
 * <pre>{@code
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.alkahest.benchmarks.reflect.ReadSchema [option…]
 *
 *   --databases <names>   separated by commas; default postgresql,mariadb
 *   --tables <numbers>    separated by commas; default 250,1000,5000
 *   --rivals <names>      separated by commas, besides OURS_BULK; default all
 *   --rounds <n>          that are measured, default 7
 *   --warm-ups <n>        rounds before them, default 3
 * }</pre>
 */
public final class ReadSchema {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PrintStream out;
    private Set<Product> databases = EnumSet.of(Product.POSTGRESQL, Product.MARIADB);
    private Set<SchemaRival> rivals = EnumSet.allOf(SchemaRival.class);
    private List<Integer> tables = List.of(250, 1000, 5000);
    private int rounds = 7;
    private int warmUps = 3;

    private record Turn(double millis, long bytes) {}

    private ReadSchema(PrintStream out) {
        this.out = out;
    }

    public static void main(String... arguments) throws SQLException {
        run(System.out, arguments);
    }

    static void run(PrintStream out, String... arguments) throws SQLException {
        var measurement = new ReadSchema(out);
        measurement.read(arguments);
        measurement.run();
    }

    private void read(String... arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--databases" ->
                    databases = EnumSet.copyOf(
                            Arrays.stream(value.toUpperCase(Locale.ROOT).split(",", -1))
                                    .map(Product::valueOf)
                                    .toList());
                case "--tables" ->
                    tables = Arrays.stream(value.split(",", -1))
                            .map(Integer::valueOf)
                            .toList();
                case "--rivals" -> {
                    rivals = EnumSet.of(SchemaRival.OURS_BULK);
                    for (String name : value.toUpperCase(Locale.ROOT).split(",", -1)) {
                        rivals.add(SchemaRival.valueOf(name));
                    }
                }
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--warm-ups" -> warmUps = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("There is no option \"" + arguments[i] + "\".");
            }
        }
    }

    private void run() throws SQLException {
        for (Product product : databases) {
            if (!TestDatabases.find(product).isAvailable()) {
                out.println(product.displayName() + " is not here: not measured\n");
                continue;
            }
            for (int count : tables) {
                try (SchemaDatabase database = SchemaDatabase.create(product, count)) {
                    measure(database, count);
                }
            }
        }
    }

    private void measure(SchemaDatabase database, int count) throws SQLException {
        Map<SchemaRival, Turn[]> turns = new EnumMap<>(SchemaRival.class);
        try (Connection connection = database.connect()) {
            for (int round = 0; round < warmUps + rounds; round++) {
                for (SchemaRival rival : rivals) {
                    if (!rival.appliesTo(database.product())) {
                        continue;
                    }
                    Turn turn = turn(rival, database, connection);
                    if (round >= warmUps) {
                        turns.computeIfAbsent(rival, each -> new Turn[rounds])[round - warmUps] = turn;
                    }
                }
            }
        }
        int queries = database.engine()
                .dialect()
                .bulkReflection()
                .map(BulkReflection::queries)
                .orElse(0);
        out.printf(
                Locale.ROOT,
                "%n%s, %d tables; ours in bulk: at most %d queries%n%n| | ms | us a table | x ours | MB allocated |%n|---|--:|--:|--:|--:|%n",
                database.product().displayName(),
                count,
                queries);
        double ours =
                median(turns.getOrDefault(SchemaRival.OURS_BULK, new Turn[0])).millis();
        turns.forEach((rival, all) -> {
            Turn middle = median(all);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.0f | %.2f | %.1f |%n",
                    rival.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    middle.millis(),
                    middle.millis() * 1000 / count,
                    middle.millis() / ours,
                    middle.bytes() / 1e6);
        });
    }

    private static Turn turn(SchemaRival rival, SchemaDatabase database, Connection connection) throws SQLException {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long start = System.nanoTime();
        long read = rival.read(database, connection);
        double millis = (System.nanoTime() - start) / 1e6;
        if (read == 0) {
            throw new IllegalStateException(rival + " has read nothing");
        }
        return new Turn(millis, THREADS.getThreadAllocatedBytes(thread) - bytes);
    }

    private static Turn median(Turn... turns) {
        Turn[] sorted = turns.clone();
        Arrays.sort(sorted, (one, other) -> Double.compare(one.millis(), other.millis()));
        return sorted[sorted.length / 2];
    }
}
