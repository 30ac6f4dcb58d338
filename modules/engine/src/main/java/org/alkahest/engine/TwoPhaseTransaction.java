package org.alkahest.engine;

import java.util.ArrayList;
import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Refusal;
import org.alkahest.sql.error.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * A transaction over one or several databases, in two phases: each of them prepares, that is, promises to be able to commit
 * whatever happens to it; and only when all have promised do all commit. Used by one thread.
 *
 * <pre>{@code
 * try (var transaction = TwoPhaseTransaction.begin("order-4711")) {
 *     Connection orders = transaction.join("orders", ordersEngine);
 *     Connection stock = transaction.join("stock", stockEngine);
 *     orders.execute(…);
 *     stock.execute(…);
 *     transaction.commit();
 * }
 * }</pre>
 *
 * <p>What was prepared survives the connection and the application, and is found and ended by {@link Engine#recovery()}; not
 * where the dialect lacks {@link Capability#TWO_PHASE_RECOVERY}, as H2's does, which rolls it back with the connection.
 * Nothing is written down by the transaction itself, so whether a prepared branch is to be committed or rolled back is the
 * application's to know, for example by whether another branch of the same name has committed.
 */
public final class TwoPhaseTransaction implements AutoCloseable {
    private final String name;
    private final List<TwoPhaseBranch> branches = new ArrayList<>();
    private List<PreparedBranch> inDoubt = List.of();
    private State state = State.ACTIVE;

    private enum State {
        ACTIVE("going on"),
        PREPARED("prepared"),
        COMMITTED("committed"),
        ROLLED_BACK("rolled back"),
        IN_DOUBT("in doubt");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    private TwoPhaseTransaction(String name) {
        this.name = name;
    }

    /**
     * A transaction of no resource yet.
     *
     * @param name by which it is found after a crash, on every resource; at most 64 bytes of UTF-8, and never to be used again
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3005 if the name is empty or too long
     */
    public static TwoPhaseTransaction begin(String name) {
        return new TwoPhaseTransaction(
                new XaId(new PreparedBranch(name, name)).branch().transaction());
    }

    /**
     * Takes a database into the transaction.
     *
     * @param resource what the transaction calls the database; at most 64 bytes of UTF-8
     * @return a connection to work with. It belongs to the transaction, which ends and closes it: {@code close()} has no effect,
     *     and {@code commit()}, {@code rollback()} and savepoints are ALK-4011
     * @throws org.alkahest.sql.error.UnsupportedException ALK-2004 if the database has no two-phase transactions
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3006 if the engine was not made by {@link Engine#ofXa}
     * @throws ConnectionException ALK-4010 if a resource of that name has joined before, ALK-4012 if the database refuses; the
     *     transaction is then rolled back
     */
    public Connection join(String resource, Engine engine) {
        requireActive();
        var id = new PreparedBranch(name, resource);
        var xid = new XaId(id);
        if (branches.stream().anyMatch(branch -> branch.id().equals(id))) {
            throw TwoPhaseErrors.joinedTwice(name, resource);
        }
        Refusal.unless(engine.dialect(), Capability.TWO_PHASE);
        Connection connection = engine.connect();
        try {
            XAResource xa = connection.xaResource();
            if (xa == null) {
                throw TwoPhaseErrors.noXaDataSource(engine);
            }
            connection.enterTwoPhase();
            branches.add(new TwoPhaseBranch(xid, connection, xa));
            return connection;
        } catch (XAException refused) {
            ConnectionException error = TwoPhaseErrors.refused(id, "join", refused);
            connection.endTwoPhase(false);
            rollbackAfter(error);
            throw error;
        } catch (RuntimeException failed) {
            connection.endTwoPhase(false);
            throw failed;
        }
    }

    /**
     * Lets all resources promise to commit. Nothing can be executed afterwards.
     *
     * @throws ConnectionException ALK-4012 if one of them refuses: all have then been rolled back; ALK-4013 if one of them could
     *     not be reached for that and may stay prepared, see {@link #inDoubt()}; ALK-4005 if the transaction is not going on
     */
    public void prepare() {
        requireActive();
        for (TwoPhaseBranch branch : branches) {
            try {
                branch.prepare();
            } catch (XAException | RuntimeException refused) {
                ConnectionException error = TwoPhaseErrors.refused(branch.id(), "prepare", refused);
                rollbackAfter(error);
                throw inDoubt.isEmpty() ? error : undecided(refused, error);
            }
        }
        state = State.PREPARED;
    }

    private ConnectionException undecided(Exception cause, ConnectionException error) {
        ConnectionException doubt =
                TwoPhaseErrors.inDoubt(name, names(inDoubt), "it was to be rolled back, which the others are", cause);
        doubt.addSuppressed(error);
        return doubt;
    }

    /**
     * Prepares, unless that was done before, and commits all resources. One that does not answer does not keep the others from
     * committing.
     *
     * @throws ConnectionException as {@link #prepare()}; ALK-4013 if the others have committed and one has not said so
     */
    public void commit() {
        if (state == State.ACTIVE) {
            prepare();
        } else if (state != State.PREPARED) {
            throw TwoPhaseErrors.inactive(name, state.words);
        }
        List<PreparedBranch> doubtful = new ArrayList<>();
        XAException first = null;
        for (TwoPhaseBranch branch : branches) {
            if (branch.isPrepared()) {
                try {
                    branch.commit();
                } catch (XAException failed) {
                    branch.abandon();
                    doubtful.add(branch.id());
                    if (first == null) {
                        first = failed;
                    } else {
                        first.addSuppressed(failed);
                    }
                }
            }
        }
        state = first == null ? State.COMMITTED : State.IN_DOUBT;
        inDoubt = List.copyOf(doubtful);
        if (first != null) {
            throw TwoPhaseErrors.inDoubt(name, names(inDoubt), "it was to be committed, which the others are", first);
        }
    }

    /**
     * Undoes what was done on all resources; without effect if that was done before.
     *
     * @throws ConnectionException ALK-4013 if one that was prepared could not be reached; ALK-4005 if the transaction is
     *     committed
     */
    public void rollback() {
        if (state == State.COMMITTED || state == State.IN_DOUBT) {
            throw TwoPhaseErrors.inactive(name, state.words);
        }
        XAException failed = rollbackAll();
        if (failed != null) {
            throw TwoPhaseErrors.inDoubt(
                    name, names(inDoubt), "it was to be rolled back, which the others are", failed);
        }
    }

    private @Nullable XAException rollbackAll() {
        List<PreparedBranch> doubtful = new ArrayList<>();
        XAException first = null;
        for (TwoPhaseBranch branch : branches) {
            try {
                branch.rollback();
            } catch (XAException failed) {
                doubtful.add(branch.id());
                if (first == null) {
                    first = failed;
                } else {
                    first.addSuppressed(failed);
                }
            }
        }
        inDoubt = List.copyOf(doubtful);
        state = first == null ? State.ROLLED_BACK : State.IN_DOUBT;
        return first;
    }

    private void rollbackAfter(ConnectionException error) {
        XAException failed = rollbackAll();
        if (failed != null) {
            error.addSuppressed(failed);
        }
    }

    /** The branches of which it is not known whether they have ended, after an ALK-4013; otherwise empty. */
    public List<PreparedBranch> inDoubt() {
        return inDoubt;
    }

    /** Rolls back what was not committed, prepared or not; without effect on what has ended or is in doubt. */
    @Override
    public void close() {
        if (state == State.ACTIVE || state == State.PREPARED) {
            rollback();
        }
    }

    private void requireActive() {
        if (state != State.ACTIVE) {
            throw TwoPhaseErrors.inactive(name, state.words);
        }
    }

    private static List<String> names(List<PreparedBranch> branches) {
        return branches.stream().map(PreparedBranch::resource).toList();
    }

    @Override
    public String toString() {
        return "two-phase transaction \"" + name + "\", " + state.words;
    }
}
