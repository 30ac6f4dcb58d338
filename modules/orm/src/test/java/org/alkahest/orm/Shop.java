package org.alkahest.orm;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alkahest.engine.Engine;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.option.PoolOptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An in-memory database with the tables of a few mapped classes, new for each test, and what was sent to it. */
final class Shop implements BeforeEachCallback, AfterEachCallback {
    static final Mappings MAPPINGS = Mappings.of(
            MethodHandles.lookup(), Membership.class, User.class, Country.class, Article.class, Account.class);

    static final Entity<User> USER = MAPPINGS.entity(User.class);
    static final Entity<Country> COUNTRY = MAPPINGS.entity(Country.class);
    static final Entity<Article> ARTICLE = MAPPINGS.entity(Article.class);
    static final Entity<Account> ACCOUNT = MAPPINGS.entity(Account.class);
    static final Entity<Membership> MEMBERSHIP = MAPPINGS.entity(Membership.class);

    private final List<StatementExecution> sent = new ArrayList<>();
    private Engine engine;

    @Override
    public void beforeEach(ExtensionContext context) {
        var listener = new StatementListener() {
            @Override
            public void beforeStatement(StatementExecution execution) {
                sent.add(execution);
            }
        };
        engine = Engine.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                EngineOptions.defaults()
                        .withListener(listener)
                        .withPool(PoolOptions.defaults().withMaximumSize(3).withMinimumIdle(0)));
        engine.createAll(MAPPINGS.metaData());
        sent.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        engine.close();
    }

    Engine engine() {
        return engine;
    }

    Sessions sessions() {
        return Sessions.of(engine, MAPPINGS);
    }

    Session open() {
        return sessions().open();
    }

    /** The SQL sent since the last call, in order. */
    List<String> sent() {
        List<String> sql = sent.stream().map(StatementExecution::sql).toList();
        sent.clear();
        return sql;
    }

    /** How many statements have been compiled so far. */
    long compiled() {
        return engine.statistics().misses();
    }
}
