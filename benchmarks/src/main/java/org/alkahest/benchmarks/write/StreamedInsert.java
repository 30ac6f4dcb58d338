package org.alkahest.benchmarks.write;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.testdb.Product;

/**
 * Does memory stay constant, however many rows there are, when they come from a stream and their keys are handed out as they come?
 * Inserts rows that are made one at a time, in one transaction, adds up their keys, and tells what is alive on the heap after
 * each tenth of them. SQLite's own memory is not on the heap.
 *
 * <pre>{@code
 * java -Xmx64m -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.alkahest.benchmarks.write.StreamedInsert \
 *     SQLITE 1000000 [characters of a label, default 12]
 * }</pre>
 */
public final class StreamedInsert {
    private final PrintStream out;
    private final int rows;
    private final String padding;
    private long inserted;
    private long sum;

    private StreamedInsert(PrintStream out, int rows, int characters) {
        this.out = out;
        this.rows = rows;
        this.padding = "-".repeat(Math.max(0, characters - 12));
    }

    public static void main(String... arguments) throws Exception {
        Product product = Product.valueOf(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        int characters = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 12;
        try (EntryDatabase database = EntryDatabase.create(product);
                Engine engine = database.engine(EngineOptions.defaults());
                Connection connection = engine.connect()) {
            new StreamedInsert(System.out, rows, characters).run(connection);
        }
    }

    private void run(Connection connection) {
        Iterable<Entry> entries = this::iterator;
        connection.execute(AlkahestInsert.batch(entries), this::add);
        out.printf(Locale.ROOT, "%,d rows, sum of keys %,d%n", inserted, sum);
        connection.rollback();
    }

    private Iterator<Entry> iterator() {
        return IntStream.range(0, rows)
                .mapToObj(i -> new Entry(
                        i,
                        "entry " + i + padding,
                        java.time.LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(i)))
                .iterator();
    }

    private void add(long key) {
        sum += key;
        inserted++;
        if (inserted % Math.max(1, rows / 10) == 0) {
            out.printf(Locale.ROOT, "%,d rows: %.1f MB alive%n", inserted, alive() / 1048576.0);
        }
    }

    private static long alive() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
