package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Result;
import org.alkahest.engine.option.ExecutionOptions;

/** Results that are read in portions. */
final class StreamRules {
    private static final long MANY = 10_000;
    private static final ExecutionOptions PORTIONS = ExecutionOptions.none().withFetchSize(100);

    static final Topic TOPIC = Topic.of(
            "stream",
            rule("stream.all", "Ten thousand rows are read in portions, each once and in order.")
                    .at(Level.SMOKE)
                    .advice("Look at what the driver's manual says about setFetchSize.")
                    .body(StreamRules::all),
            rule("stream.early-end", "A result that is given up early leaves the connection usable.")
                    .advice("The driver must skip or drop what was not read when the result set is closed.")
                    .body(StreamRules::earlyEnd),
            rule("stream.partitions", "Rows come in portions of the application's own size.")
                    .at(Level.FULL)
                    .advice("This is the engine's work.")
                    .body(StreamRules::partitions),
            rule("stream.two", "Two results of one connection are read by turns.")
                    .advice(
                            "Where the driver allows one open result only, it must read the first one to its end by itself.")
                    .body(StreamRules::two),
            rule("stream.meanwhile", "Other statements are executed on the connection while a result is being read.")
                    .at(Level.FULL)
                    .advice(
                            "Where the driver allows one open result only, it must read the first one to its end by itself.")
                    .body(StreamRules::meanwhile));

    private StreamRules() {}

    private static People crowd(RuleContext db) {
        People p = db.create(People::new);
        db.execute(insert(p)
                .values(
                        LongStream.rangeClosed(1, MANY).boxed().toList(),
                        from(p.id, id -> id),
                        from(p.name, id -> "n" + id)));
        db.commit();
        return p;
    }

    private static void all(RuleContext db) {
        People p = crowd(db);
        for (long least : new long[] {1, MANY / 2}) {
            long next = least;
            for (long id :
                    db.connection().execute(select(p.id).where(p.id.ge(least)).orderBy(p.id.asc()), PORTIONS)) {
                Expect.that(id == next++, "The row after " + (next - 2) + " is " + id + ".");
            }
            Expect.equal("the end", MANY + 1, next);
        }
    }

    private static void earlyEnd(RuleContext db) {
        People p = crowd(db);
        Connection connection = db.connection();
        for (int rows : new int[] {1, 150}) {
            try (Result<Long> result = connection.execute(select(p.id).orderBy(p.id.asc()), PORTIONS)) {
                Expect.equal("the last row read", (long) rows, result.next(rows).get(rows - 1));
            }
            try (Stream<Long> stream = connection.execute(select(p.id).orderBy(p.id.asc()), PORTIONS).stream()) {
                Expect.equal("rows", List.of(1L, 2L), stream.limit(2).toList());
            }
            Expect.equal(
                    "the first row",
                    1L,
                    connection
                            .execute(select(p.id).orderBy(p.id.asc()), PORTIONS)
                            .first()
                            .orElse(null));
        }
        db.<Long>rows(id -> select(p.name).where(p.id.eq(id))).gives(1L, "n1").gives(MANY, "n" + MANY);
        connection.commit();
    }

    private static void partitions(RuleContext db) {
        People p = crowd(db);
        List<Integer> sizes = new ArrayList<>();
        long last = 0;
        for (List<Long> portion : db.connection()
                .execute(select(p.id).orderBy(p.id.asc()), PORTIONS)
                .partitions(3000)) {
            sizes.add(portion.size());
            last = portion.get(portion.size() - 1);
        }
        Expect.equal("sizes", List.of(3000, 3000, 3000, 1000), sizes);
        Expect.equal("the last row", MANY, last);
    }

    private static void two(RuleContext db) {
        People p = crowd(db);
        Iterator<Long> up = db.connection()
                .execute(select(p.id).where(p.id.le(500)).orderBy(p.id.asc()), PORTIONS)
                .iterator();
        Iterator<Long> down = db.connection()
                .execute(select(p.id).where(p.id.le(500)).orderBy(p.id.desc()), PORTIONS)
                .iterator();
        for (long i = 1; i <= 500; i++) {
            Expect.equal("rows", List.of(i, 501 - i), List.of(up.next(), down.next()));
        }
        Expect.that(!up.hasNext() && !down.hasNext(), "There are more rows than there should be.");
    }

    private static void meanwhile(RuleContext db) {
        People p = crowd(db);
        var names = db.<Long>rows(id -> select(p.id, p.name).where(p.id.eq(id)));
        for (long id : db.connection().execute(select(p.id).where(p.id.le(300)).orderBy(p.id.asc()), PORTIONS)) {
            if (id % 50 == 0) {
                names.gives(id, cells(id, "n" + id));
            }
        }
    }
}
