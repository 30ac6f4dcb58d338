package org.alkahest.engine.pool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The prepared statements of one physical connection, kept by their text and used again. To prepare is cheap with drivers that
 * keep statements themselves and several times the cost of a short query with those that do not (SQLite).
 *
 * <p>Invariants: a statement is used by one execution at a time (a second one of the same text gets one that is not kept); one
 * that has failed is never used again; at most {@code capacity} are kept, and the one that was not used for longest goes first.
 * Used by one thread at a time, as the connection is.
 */
public final class PreparedStatements {
    private static final int INITIAL_SIZE = 16;

    private final Connection connection;
    private final int capacity;
    private final KnownKeys keys = new KnownKeys();
    private final Map<Object, Prepared> kept = new LinkedHashMap<>(INITIAL_SIZE, 0.75f, true);

    /** @param capacity how many statements to keep; 0 for none */
    PreparedStatements(Connection connection, int capacity) {
        this.connection = connection;
        this.capacity = capacity;
    }

    /** A statement of this text, to be given back by {@link Prepared#done}. */
    public Prepared prepare(String sql) throws SQLException {
        Prepared known = kept.get(sql);
        if (known == null) {
            return keep(sql, connection.prepareStatement(sql));
        }
        return reuse(known) ? known : once(sql);
    }

    /** A statement that gives generated values back, to be given back itself by {@link Prepared#done}. */
    public Prepared prepare(String sql, List<String> generatedColumns) throws SQLException {
        var key = new Inserting(sql, generatedColumns);
        Prepared known = kept.get(key);
        if (known != null && reuse(known)) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(sql, generatedColumns.toArray(new String[0]));
        return known == null ? keep(key, statement) : new Prepared(statement, null);
    }

    /** A statement for a single use, which is not kept. */
    public Prepared once(String sql) throws SQLException {
        return new Prepared(connection.prepareStatement(sql), null);
    }

    private record Inserting(String sql, List<String> generatedColumns) {}

    private static boolean reuse(Prepared known) {
        if (known.isInUse()) {
            return false;
        }
        known.use();
        return true;
    }

    private Prepared keep(Object key, PreparedStatement statement) throws SQLException {
        if (capacity == 0) {
            return new Prepared(statement, null);
        }
        var prepared = new Prepared(statement, this);
        kept.put(key, prepared);
        if (kept.size() > capacity) {
            Iterator<Prepared> oldestFirst = kept.values().iterator();
            Prepared oldest = oldestFirst.next();
            oldestFirst.remove();
            release(oldest);
        }
        return prepared;
    }

    private static void release(Prepared prepared) throws SQLException {
        if (prepared.isInUse()) {
            prepared.displace();
        } else {
            prepared.statement().close();
        }
    }

    void forget(Prepared prepared) {
        kept.values().removeIf(each -> each == prepared);
    }

    /** Keeps none of the present ones any longer, because the tables they speak of may have changed. */
    public void clear() throws SQLException {
        SQLException failure = null;
        for (Prepared prepared : kept.values()) {
            try {
                release(prepared);
            } catch (SQLException failed) {
                failure = failed;
            }
        }
        kept.clear();
        keys.clear();
        if (failure != null) {
            throw failure;
        }
    }

    /** What is known of generated keys on this connection. */
    public KnownKeys keys() {
        return keys;
    }

    /** How many are kept. */
    int size() {
        return kept.size();
    }

    /** For sources that see no beginning of a physical connection, and so have nothing to keep statements with. */
    static PreparedStatements none(Connection connection) {
        return new PreparedStatements(connection, 0);
    }
}
