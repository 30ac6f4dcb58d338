package org.alkahest.benchmarks.write;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alkahest.engine.event.BatchPage;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.testdb.Product;

/**
 * Lets rivals write to a database in turn, in one JVM, and prints a table for each database and number of rows. On a shared
 * machine the clock measures the neighbours: so ratios are made within a round,
 * whose turns are fractions of a second apart, before their median is taken. Two are given: of the clock, and of the processor
 * time of our thread and the {@linkplain SessionTime server's} together, which neighbours disturb least. Databases that are not here are left out, and said to be.
 *
 * <pre>{@code
 * java -Xmx3g -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.alkahest.benchmarks.write.InTurn [option…] [chapter…]
 *
 *   --connections <n>     how often all rivals connect anew: what a scheduler makes of a client and its server stays the same
 *                         for long; default 3
 *   --rounds <n>          that are measured on each, default 5
 *   --warm-ups <n>        turns before them, default 5
 *   --databases <names>   separated by commas; default all
 *   --rows <numbers>      separated by commas; default those of the chapter
 *   --rivals <names>      of insertions, besides JDBC_BEST; default all
 *   chapters              bulk-insert, small-insert, bulk-update, statements; default all
 * }</pre>
 *
 * <p>The addresses of servers are given as for tests, see {@link org.alkahest.testdb.TestDatabases}.
 */
public final class InTurn {
    /** Rows of a turn, at least: so many rows are inserted a few at a time. */
    private static final int SMALL_TURN = 2_000;

    /** Rows of a turn, at least. */
    private static final int BULK_TURN = 10_000;

    private final PrintStream out;
    private Set<Product> databases = EnumSet.allOf(Product.class);
    private Set<InsertRival> rivals = EnumSet.allOf(InsertRival.class);
    private List<Integer> rows = List.of();
    private List<String> chapters = List.of("bulk-insert", "small-insert", "bulk-update", "statements");
    private int connections = 3;
    private int rounds = 5;
    private int warmUps = 5;

    private InTurn(PrintStream out) {
        this.out = out;
    }

    public static void main(String... arguments) throws Exception {
        var inTurn = new InTurn(System.out);
        inTurn.read(arguments);
        inTurn.run();
    }

    private void read(String... arguments) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--connections" -> connections = Integer.parseInt(arguments[++i]);
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--warm-ups" -> warmUps = Integer.parseInt(arguments[++i]);
                case "--databases" -> databases = names(Product.class, arguments[++i]);
                case "--rivals" -> rivals = names(InsertRival.class, arguments[++i]);
                case "--rows" -> rows = numbers(arguments[++i]);
                default -> words.add(arguments[i]);
            }
        }
        rivals.add(InsertRival.JDBC_BEST);
        chapters = words.isEmpty() ? chapters : words;
    }

    private static <E extends Enum<E>> Set<E> names(Class<E> type, String names) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String name : names.toUpperCase(Locale.ROOT).split(",", -1)) {
            chosen.add(Enum.valueOf(type, name));
        }
        return chosen;
    }

    private static List<Integer> numbers(String numbers) {
        return Arrays.stream(numbers.split(",", -1)).map(Integer::valueOf).toList();
    }

    private void run() throws Exception {
        for (String chapter : chapters) {
            for (Product product : databases) {
                if (EntryDatabase.isAvailable(product)) {
                    run(chapter, product);
                } else {
                    out.println(product.displayName() + " is not here: " + chapter + " not measured\n");
                }
            }
        }
    }

    private void run(String chapter, Product product) throws Exception {
        switch (chapter) {
            case "bulk-insert" -> {
                for (int count : rows(1000, 10_000, 100_000)) {
                    inserts(chapter, product, count, BULK_TURN);
                }
            }
            case "small-insert" -> {
                for (int count : rows(1, 2, 10)) {
                    inserts(chapter, product, count, SMALL_TURN);
                }
            }
            case "bulk-update" -> {
                for (int count : rows(10_000)) {
                    updates(product, count);
                }
            }
            case "statements" -> {
                for (int count : rows(100_000)) {
                    statements(product, count);
                }
            }
            default -> throw new IllegalArgumentException("There is no chapter \"" + chapter + "\".");
        }
    }

    private List<Integer> rows(Integer... defaults) {
        return rows.isEmpty() ? List.of(defaults) : rows;
    }

    private void inserts(String chapter, Product product, int count, int least) throws Exception {
        int times = Math.max(1, least / count);
        List<Entry> entries = Entry.some(count);
        String title = chapter + ", " + product.displayName() + ", " + count + " rows";
        try (EntryDatabase database = EntryDatabase.create(product)) {
            compare(title, database, count * times, costs -> {
                List<Contestant> contestants = new ArrayList<>();
                for (InsertRival rival : rivals) {
                    if (rival.appliesTo(product, count)) {
                        Insert insert = rival.open(database);
                        insert.verify(database, entries);
                        contestants.add(new Contestant(
                                rival.name(), new Inserting(database, insert, entries, times), costs.of(rival.name())));
                    }
                }
                return contestants;
            });
        }
    }

    private void updates(Product product, int count) throws Exception {
        String title = "bulk-update, " + product.displayName() + ", " + count + " rows";
        try (EntryDatabase database = EntryDatabase.create(product)) {
            long[] keys = database.fill(Entry.some(count));
            compare(title, database, count, costs -> {
                List<Contestant> contestants = new ArrayList<>();
                for (UpdateRival rival : UpdateRival.values()) {
                    Update update = rival.open(database);
                    update.verify(database, Change.of(keys, contestants.size()));
                    contestants.add(new Contestant(
                            rival.name(),
                            new Updating(database, update, Change.of(keys, UpdateRival.values().length)),
                            costs.of(rival.name())));
                }
                return contestants;
            });
        }
    }

    /** What turns have cost so far, by rival. */
    private static final class Costs {
        private final Map<String, List<Contestant.Cost>> byRival = new HashMap<>();

        List<Contestant.Cost> of(String rival) {
            return byRival.computeIfAbsent(rival, name -> new ArrayList<>());
        }
    }

    /** Opens all rivals. */
    @FunctionalInterface
    private interface Opening {
        List<Contestant> open(Costs costs) throws Exception;
    }

    private void compare(String title, EntryDatabase database, int rowsOfTurn, Opening opening) throws Exception {
        var costs = new Costs();
        String table = "";
        for (int i = 0; i < connections; i++) {
            try (var contest = new Contest(title, database, rowsOfTurn, opening.open(costs))) {
                contest.run(warmUps, rounds);
                table = contest.table();
            }
        }
        out.println(table);
    }

    /** Tells how many statements of ours there are, and how the rows are sent. */
    private void statements(Product product, int count) throws Exception {
        try (EntryDatabase database = EntryDatabase.create(product)) {
            for (InsertRival rival : rivals) {
                if (rival.isOurs()) {
                    var heard = new Statements();
                    try (Insert insert =
                            rival.open(database, EngineOptions.defaults().withListener(heard))) {
                        insert.insert(Entry.some(count));
                        insert.rollback();
                    }
                    out.println(product.displayName() + ", insert, " + rival + ": " + heard.of(count));
                }
            }
            long[] keys = database.fill(Entry.some(count));
            var heard = new Statements();
            try (Update update =
                    UpdateRival.ALKAHEST.open(database, EngineOptions.defaults().withListener(heard))) {
                update.update(Change.of(keys, 1));
                update.rollback();
            }
            out.println(product.displayName() + ", update: " + heard.of(count) + '\n');
        }
    }

    /** Counts statements, and remembers how their rows are sent. */
    private static final class Statements implements StatementListener {
        private final Set<String> ways = new LinkedHashSet<>();
        private long count;

        @Override
        public void beforeStatement(StatementExecution execution) {
            count++;
            BatchPage page = execution.page();
            ways.add(page == null ? "a batch" : page.rows() + " rows: " + page.way());
        }

        String of(int rows) {
            return String.format(Locale.ROOT, "%,d statements for %,d rows, %s", count, rows, ways);
        }
    }

    private record Inserting(EntryDatabase database, Insert insert, List<Entry> entries, int times)
            implements Contestant.Work {
        @Override
        public void take() throws Exception {
            for (int i = 0; i < times; i++) {
                insert.insert(entries);
            }
        }

        @Override
        public void undo() throws Exception {
            insert.rollback();
            database.tidy();
        }

        @Override
        public void close() throws Exception {
            insert.close();
        }
    }

    private record Updating(EntryDatabase database, Update update, List<Change> changes) implements Contestant.Work {
        @Override
        public void take() throws Exception {
            update.update(changes);
        }

        @Override
        public void undo() throws Exception {
            update.rollback();
            database.tidy();
        }

        @Override
        public void close() throws Exception {
            update.close();
        }
    }
}
