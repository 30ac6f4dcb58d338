package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.ReturningRules.Entries;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.Connection;

/** Several threads at once. */
final class ConcurrencyRules {
    private static final int THREADS = 4;
    private static final int ROUNDS = 50;

    static final Topic TOPIC = Topic.of(
            "concurrency",
            rule("concurrency.values", "Threads that execute one statement get the rows of their own values.")
                    .at(Level.FULL)
                    .advice("A dialect, its renderers and its type bindings are shared by all threads: keep no state.")
                    .body(ConcurrencyRules::values),
            rule("concurrency.compile", "Threads that compile one statement at once all get a right one.")
                    .at(Level.FULL)
                    .advice("A dialect, its renderers and its type bindings are shared by all threads: keep no state.")
                    .body(ConcurrencyRules::compile),
            rule("concurrency.keys", "Threads that insert at once get keys of their own.")
                    .at(Level.FULL)
                    .advice("Keys must come from the statement or the connection, not from the table.")
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS, Capability.GENERATED_IDENTITY)
                    .body(ConcurrencyRules::keys));

    private ConcurrencyRules() {}

    private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> values = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                values.add(future.get());
            }
            return values;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw (Error) failed.getCause();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void values(RuleContext db) throws Exception {
        People p = People.in(db);
        List<String> names = List.of("ann", "bob", "cid", "dee", "eve");
        db.<Long>rows(id -> select(p.name).where(p.id.eq(id))).gives(1L, "ann").gives(2L, "bob");
        db.commit();
        long compiled = db.engine().statistics().misses();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            tasks.add(() -> {
                int right = 0;
                try (Connection connection = db.engine().connect()) {
                    for (int round = 0; round < ROUNDS; round++) {
                        int index = (first + round) % names.size();
                        String name = connection
                                .execute(select(p.name).where(p.id.eq(index + 1L)))
                                .one();
                        right += name.equals(names.get(index)) ? 1 : 0;
                    }
                }
                return right;
            });
        }
        Expect.equal("right rows", List.of(ROUNDS, ROUNDS, ROUNDS, ROUNDS), all(tasks));
        Expect.equal(
                "statements compiled meanwhile", 0L, db.engine().statistics().misses() - compiled);
    }

    private static void compile(RuleContext db) throws Exception {
        People p = People.in(db);
        for (int round = 0; round < 10; round++) {
            int columns = round + 1;
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                long least = thread + 1L;
                tasks.add(() -> {
                    try (Connection connection = db.engine().connect()) {
                        var wide = new ArrayList<org.alkahest.sql.NumExpr<Long>>();
                        for (int i = 0; i < columns; i++) {
                            wide.add(p.id.plus(i));
                        }
                        return (long) connection
                                .execute(select(wide).where(p.id.ge(least)))
                                .all()
                                .size();
                    }
                });
            }
            Expect.equal("numbers of rows", List.of(5L, 4L, 3L, 2L), all(tasks));
        }
    }

    private static void keys(RuleContext db) throws Exception {
        Entries entries = db.create(Entries::new);
        List<Callable<List<Long>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "t" + thread;
            tasks.add(() -> {
                List<Long> keys = new ArrayList<>();
                for (int round = 0; round < 10; round++) {
                    keys.add(db.engine()
                            .inTransaction(connection -> connection
                                    .execute(insert(entries)
                                            .set(entries.name, name)
                                            .returning(entries.id))
                                    .one()));
                }
                return keys;
            });
        }
        var different = new HashSet<Long>();
        List<List<Long>> keys = all(tasks);
        for (int thread = 0; thread < THREADS; thread++) {
            different.addAll(keys.get(thread));
            Expect.sameElements(
                    "the keys of thread " + thread,
                    keys.get(thread),
                    db.all(select(entries.id).where(entries.name.eq("t" + thread))));
        }
        Expect.equal("different keys", THREADS * 10, different.size());
        Expect.equal("rows", List.of(THREADS * 10L), db.all(select(count()).from(entries)));
    }
}
