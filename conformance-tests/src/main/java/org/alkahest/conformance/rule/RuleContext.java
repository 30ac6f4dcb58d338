package org.alkahest.conformance.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import org.alkahest.cache.StatementCache;
import org.alkahest.conformance.database.Ledger;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Dialect;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.UnsupportedException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * What a rule works with: the database, a connection to it, and the ways to say what must come out. Made for one run of one
 * rule and used by its thread.
 *
 * <p>Tables that a rule {@linkplain #create creates} are dropped after it. Statements go through {@link #rows} and
 * {@link #change}, which execute them again and again with other values and see to it that they are compiled once.
 */
public final class RuleContext {
    private final Engine engine;
    private final Supplier<Engine> twoPhase;
    private final Ledger ledger;
    private final List<String> schemas = new ArrayList<>();
    private final List<Engine> opened = new ArrayList<>();
    private final StatementCache cache;
    private final long seed;
    private final List<MetaData> created = new ArrayList<>();
    private final List<Repeated<?>> repeated = new ArrayList<>();
    private @Nullable Connection connection;

    RuleContext(Engine engine, Supplier<Engine> twoPhase, Ledger ledger, StatementCache cache, long seed) {
        this.engine = engine;
        this.twoPhase = twoPhase;
        this.ledger = ledger;
        this.cache = cache;
        this.seed = seed;
    }

    public Engine engine() {
        return engine;
    }

    public Dialect dialect() {
        return engine.dialect();
    }

    /** Another engine for the same database, for two-phase transactions; closed after the rule. */
    public Engine twoPhaseEngine() {
        Engine made = twoPhase.get();
        opened.add(made);
        return made;
    }

    /**
     * A schema that nobody else has, created now and dropped after the rule with all that is in it. Commits what the rule's own
     * connection did before.
     *
     * @return its name
     */
    public String createSchema() {
        String name = newName();
        execute(Ddl.createSchema(name));
        commit();
        schemas.add(name);
        return name;
    }

    /** A name that no other run has for anything, and no other rule of this one; in lower case, without what needs quotes. */
    public String newName() {
        return ledger.newName();
    }

    /** Whether the dialect claims a capability. */
    public boolean has(Capability capability) {
        return dialect().capabilities().has(capability);
    }

    /** The rule's own connection, opened when it is first asked for; what is not committed is rolled back after the rule. */
    public Connection connection() {
        Connection open = connection;
        if (open == null || open.isClosed()) {
            open = engine.connect();
            connection = open;
        }
        return open;
    }

    /** Ends the transaction of the rule's own connection and keeps what it did. */
    public void commit() {
        connection().commit();
    }

    /** Ends the transaction of the rule's own connection and undoes what it did. */
    public void rollback() {
        connection().rollback();
    }

    // ------------------------------------------------------------------------------------------------ tables

    /**
     * Creates tables and sequences in the database, to be dropped after the rule. Commits what the rule's own connection
     * did before.
     *
     * @param tables makes them; what it gives is given back
     */
    public <T> T create(Function<MetaData, T> tables) {
        var metaData = new MetaData();
        T made = tables.apply(metaData);
        create(metaData);
        return made;
    }

    /** As {@link #create(Function)}, for tables that are made already. */
    public void create(MetaData metaData) {
        if (connection != null && !connection.isClosed()) {
            connection.commit();
        }
        created.add(metaData);
        engine.createAll(metaData);
    }

    /** Drops what {@link #create(MetaData)} has created, before the end of the rule. */
    public void drop(MetaData metaData) {
        rollback();
        created.remove(metaData);
        engine.dropAll(metaData);
    }

    // ------------------------------------------------------------------------------------------------ statements

    /**
     * A statement that yields rows, to be executed for several values: the same shape each time, whatever the value.
     *
     * @param statement builds the statement anew for each value
     */
    public <V> RepeatedRows<V> rows(Function<? super V, ? extends RowStatement<?>> statement) {
        var rows = new RepeatedRows<V>(connection(), cache, statement);
        repeated.add(rows);
        return rows;
    }

    /**
     * A statement that changes rows, to be executed for several values: the same shape each time, whatever the value.
     *
     * @param statement builds the statement anew for each value
     */
    public <V> RepeatedChange<V> change(Function<? super V, ? extends Statement> statement) {
        var change = new RepeatedChange<V>(connection(), cache, statement);
        repeated.add(change);
        return change;
    }

    /** Executes a statement for its effect, as part of getting ready. */
    public void execute(Statement statement) {
        connection().execute(statement);
    }

    /** All rows of a statement, where a rule has a use for them of its own. */
    public <R> List<R> all(RowStatement<R> statement) {
        return connection().execute(statement).all();
    }

    // ------------------------------------------------------------------------------------------------ errors

    /**
     * That something fails with an error of a class and one of some codes. The transaction of the rule's own connection is
     * rolled back afterwards, since some databases refuse to go on with it.
     *
     * @return the error
     * @throws UnsupportedException unless it was expected: it tells that the rule does not apply
     */
    public <X extends AlkahestException> X fails(Class<X> type, List<ErrorCode> codes, Runnable action) {
        try {
            action.run();
        } catch (UnsupportedException refused) {
            if (type == UnsupportedException.class) {
                return type.cast(refused);
            }
            throw refused;
        } catch (AlkahestException error) {
            if (connection != null && !connection.isClosed()) {
                connection.rollback();
            }
            if (!type.isInstance(error) || !codes.contains(error.code())) {
                throw new AssertionFailedError(
                        "expected " + type.getSimpleName() + " " + codes + ", but got "
                                + error.getClass().getSimpleName() + " " + error.code(),
                        error);
            }
            return type.cast(error);
        }
        throw new AssertionFailedError("expected " + type.getSimpleName() + " " + codes + ", but nothing was thrown");
    }

    /** As {@link #fails(Class, List, Runnable)}, with one code. */
    public <X extends AlkahestException> X fails(Class<X> type, ErrorCode code, Runnable action) {
        return fails(type, List.of(code), action);
    }

    // ------------------------------------------------------------------------------------------------ properties

    /**
     * That something holds for many random values; a value for which it does not is made smaller as long as it fails.
     *
     * @param tries how many values
     * @param body throws where the property does not hold
     */
    public <T> void forAll(Arbitrary<T> values, int tries, Consumer<? super T> body) {
        new Property<>(values, tries, seed).check(body);
    }

    /** A source of chance that gives the same again for the same seed of the run. */
    public Random random() {
        return new Random(seed);
    }

    // ------------------------------------------------------------------------------------------------ the end

    /** @throws IllegalStateException if the rule itself is wrong, since it has executed a statement for one value only */
    void checkHonesty() {
        repeated.forEach(Repeated::checkRepeated);
    }

    /** Closes the connection and drops what was created; the last created goes first. */
    void cleanUp() {
        if (connection != null) {
            connection.close();
        }
        opened.forEach(Engine::close);
        for (int i = created.size() - 1; i >= 0; i--) {
            engine.dropAll(created.get(i));
        }
        for (String schema : schemas) {
            engine.transaction(own -> own.execute(Ddl.dropSchema(schema).ifExists()));
        }
    }
}
