package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.rule.Property;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Row;
import org.alkahest.sql.error.UnsupportedException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Several databases with the same rows in them, which must give the same answers to the same random queries. A dialect author compares a
 * database with one that is known to be right:
 *
 * <pre>{@code
 * try (var agreement = new Agreement(seed)) {
 *     agreement.add("acme", DatabaseUnderTest.at("jdbc:acme://localhost/test", "acme", "secret"));
 *     agreement.add("h2", DatabaseUnderTest.at("jdbc:h2:mem:other"));
 *     agreement.check(1_000);
 * }
 * }</pre>
 *
 * <p>Queries are made of what any of the databases claims; one that refuses a query when it is compiled is left out for that query. The rules
 * of the topic {@code model} compare each database with a model in memory; this compares them without it. Used by one thread.
 */
public final class Agreement implements AutoCloseable {
    private final long seed;
    private final ShopRows rows;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** @param seed decides the rows and the queries */
    public Agreement(long seed) {
        this.seed = seed;
        this.rows = ShopRows.random(new Random(seed));
    }

    /** A database that is open, with the tables in it. */
    private record Place(DatabaseUnderTest database, Engine engine, Connection connection, Shop shop) {
        Answer answer(QueryPlan plan, Round round) {
            try {
                List<List<@Nullable Object>> cells = new ArrayList<>();
                for (Row row : connection.execute(plan.statement(shop, round)).all()) {
                    cells.add(new ArrayList<>(row.values()));
                }
                return new Answer(cells, plan.ordered());
            } finally {
                connection.rollback();
            }
        }

        void close() throws Exception {
            try (database) {
                connection.close();
                engine.dropAll(shop.metaData);
                engine.close();
            }
        }
    }

    /**
     * Creates the tables in an empty place of a further database, and fills them; they are dropped in the end.
     *
     * @param name what it is called in messages; not that of another one
     */
    public void add(String name, DatabaseUnderTest database) {
        if (places.containsKey(name)) {
            throw new IllegalArgumentException("There is a database \"" + name + "\" already.");
        }
        Engine engine = database.open(EngineOptions.defaults());
        var shop = new Shop(new MetaData());
        engine.createAll(shop.metaData);
        Connection connection = engine.connect();
        places.put(name, new Place(database, engine, connection, shop));
        shop.fill(connection, rows);
        connection.commit();
    }

    /**
     * That all give the same answers.
     *
     * @param tries how many queries; each is executed for two sets of values
     * @throws AssertionFailedError if they do not, with a small query, what each has answered, and what the model in memory says
     * @throws IllegalStateException if there are fewer than two databases
     */
    public void check(int tries) {
        if (places.size() < 2) {
            throw new IllegalStateException("Only of several databases can be said whether they agree.");
        }
        new Property<>(new QueryPlans(this::isClaimed).all(), tries, seed).check(this::check);
    }

    private boolean isClaimed(Capability capability) {
        return places.values().stream()
                .anyMatch(place -> place.engine().dialect().capabilities().has(capability));
    }

    private void check(QueryPlan plan) {
        for (Round round : Round.values()) {
            Map<String, Answer> answers = answers(plan, round);
            List<Answer> different = new ArrayList<>(answers.values());
            if (different.stream().anyMatch(answer -> !different.get(0).matches(answer))) {
                throw new AssertionFailedError(message(plan, round, answers));
            }
        }
    }

    private Map<String, Answer> answers(QueryPlan plan, Round round) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            try {
                answers.put(name, place.answer(plan, round));
            } catch (UnsupportedException refused) {
                // the others have to agree without it
            }
        });
        return answers;
    }

    private String message(QueryPlan plan, Round round, Map<String, Answer> answers) {
        var text = new StringBuilder("The databases do not agree.");
        answers.forEach((name, answer) -> {
            Place place = places.get(name);
            if (place != null) {
                text.append("\n  ")
                        .append(name)
                        .append(": ")
                        .append(answer)
                        .append("\n    ")
                        .append(place.engine().dialect().textWithLiterals(plan.statement(place.shop(), round)));
            }
        });
        return text.append("\n  By the model in memory: ")
                .append(new Answer(plan.rows(rows, round), plan.ordered()))
                .toString();
    }

    /** Drops the tables and closes the databases. */
    @Override
    public void close() throws Exception {
        List<Exception> failures = new ArrayList<>();
        for (Place place : places.values()) {
            try {
                place.close();
            } catch (Exception failure) {
                failures.add(failure);
            }
        }
        places.clear();
        if (!failures.isEmpty()) {
            Exception first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }
}
