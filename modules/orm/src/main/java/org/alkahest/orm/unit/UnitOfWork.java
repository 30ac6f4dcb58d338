package org.alkahest.orm.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.alkahest.engine.Connection;
import org.alkahest.orm.mapping.EntityMapping;
import org.alkahest.orm.mapping.EntityReader;
import org.alkahest.orm.mapping.MappingGraph;
import org.alkahest.orm.unit.Tracked.Phase;
import org.alkahest.sql.RowCursor;
import org.jspecify.annotations.Nullable;

/**
 * What one session holds: the identity map, what is to be inserted and deleted, and how to go back.
 *
 * <p>Invariants. An instance in the identity map is persistent, or removed and not yet deleted; its state is what its row
 * held when it was last read or written in this session. What a flush does to instances is noted in the undo log before it is
 * done, so that a rollback finds it even if the flush has failed half-way. States older than the present epoch are expired:
 * the next row that is read for them refreshes the instance, unless it has changes that were not flushed.
 */
public final class UnitOfWork {
    private final MappingGraph graph;
    private final StatementBook book;
    private final IdentityMap identities = new IdentityMap();
    private final List<Tracked> pending = new ArrayList<>();
    private final IdentityHashMap<Object, Tracked> pendingObjects = new IdentityHashMap<>();
    private final List<Tracked> removed = new ArrayList<>();
    private final UndoLog undo = new UndoLog();
    private int epoch;

    public UnitOfWork(MappingGraph graph, StatementBook book) {
        this.graph = graph;
        this.book = book;
    }

    // ------------------------------------------------------------------------------------------------ finding

    /** What the session holds for a key, unless it is removed or expired; null otherwise. */
    @SuppressWarnings("unchecked") // held under its own mapping
    public <T> @Nullable T held(EntityMapping<T> mapping, Object identity) {
        Tracked tracked = identities.find(mapping, identity);
        return tracked != null && tracked.phase == Phase.PERSISTENT && !isExpired(tracked) ? (T) tracked.entity : null;
    }

    /** Whether the session holds a key as removed, so that its row must not be seen any more. */
    public boolean isRemoved(EntityMapping<?> mapping, Object identity) {
        Tracked tracked = identities.find(mapping, identity);
        return tracked != null && tracked.phase == Phase.REMOVED;
    }

    /** Reads the row of a key; null if there is none, and then nothing is held for the key. */
    public <T> @Nullable T load(Connection connection, EntityMapping<T> mapping, Object identity) {
        T found =
                connection.execute(book.of(mapping).select(identity), reader()).scalar();
        if (found == null) {
            forget(identities.find(mapping, identity));
        }
        return found;
    }

    /**
     * Reads the row of an instance again and gives up its changes.
     *
     * @return the instance, or of a record the current version
     */
    @SuppressWarnings("unchecked") // held under its own mapping
    public <T> T refresh(Connection connection, T entity) {
        EntityMapping<T> mapping = graph.of(entity);
        Tracked tracked = persistent(mapping, entity);
        refresh(connection, mapping, tracked);
        return (T) tracked.entity;
    }

    void refresh(Connection connection, EntityMapping<?> mapping, Tracked tracked) {
        Object identity = Objects.requireNonNull(tracked.identity);
        var reader = new Reader(tracked);
        if (connection.execute(book.of(mapping).select(identity), reader).scalar() == null) {
            throw Faults.stale(List.of(tracked + " is gone"));
        }
    }

    private static boolean isSame(Tracked tracked, Object entity) {
        return tracked.mapping.isRecord() ? tracked.entity.equals(entity) : tracked.entity == entity;
    }

    /** Whether an instance is held, as an object or as the current version of a record, and not removed. */
    public boolean contains(Object entity) {
        EntityMapping<?> mapping = graph.of(entity);
        if (pendingObjects.containsKey(entity)) {
            return true;
        }
        Object identity = mapping.identity(entity);
        Tracked tracked = identity == null ? null : identities.find(mapping, identity);
        return tracked != null && tracked.phase == Phase.PERSISTENT && isSame(tracked, entity);
    }

    private Tracked persistent(EntityMapping<?> mapping, Object entity) {
        Object identity = mapping.identity(entity);
        Tracked tracked = identity == null ? null : identities.find(mapping, identity);
        if (tracked == null || tracked.phase != Phase.PERSISTENT || !(mapping.isRecord() || tracked.entity == entity)) {
            throw Faults.notInSession(mapping, entity);
        }
        return tracked;
    }

    private boolean isExpired(Tracked tracked) {
        return tracked.epoch != epoch;
    }

    // ------------------------------------------------------------------------------------------------ changing

    /**
     * Notes an instance to be inserted; without effect on an object that is held already.
     *
     * @return what is known of the instance from now on
     */
    public Tracked add(Object entity) {
        EntityMapping<?> mapping = graph.of(entity);
        Tracked added = pendingObjects.get(entity);
        if (added != null) {
            return added;
        }
        Object identity = mapping.identity(entity);
        Tracked held = identity == null ? null : identities.find(mapping, identity);
        if (held != null) {
            if (!mapping.isRecord() && held.entity == entity) {
                keep(held);
                return held;
            }
            if (held.phase != Phase.REMOVED) {
                throw Faults.duplicate(held, entity);
            }
        }
        Tracked tracked = Tracked.pending(mapping, entity);
        pending.add(tracked);
        if (!mapping.isRecord()) {
            pendingObjects.put(entity, tracked);
        }
        return tracked;
    }

    /** Takes back an addition; without effect on what has been inserted. */
    public void withdraw(Tracked added) {
        if (added.phase == Phase.PENDING) {
            added.phase = Phase.GONE;
            pending.remove(added);
            pendingObjects.remove(added.entity);
        }
    }

    /** Takes back a removal. */
    private void keep(Tracked tracked) {
        if (tracked.phase == Phase.REMOVED) {
            tracked.phase = Phase.PERSISTENT;
            removed.remove(tracked);
        }
    }

    List<Tracked> pending() {
        return Collections.unmodifiableList(pending);
    }

    /** Makes a record the current version of its key. */
    public void replace(Connection connection, Object version) {
        EntityMapping<?> mapping = graph.of(version);
        heldRecord(connection, mapping, version).entity = version;
    }

    /** What is held for the key of a record, read if need be. */
    private Tracked heldRecord(Connection connection, EntityMapping<?> mapping, Object version) {
        Object identity = mapping.identity(version);
        if (identity == null) {
            throw Faults.notInSession(mapping, version);
        }
        if (identities.find(mapping, identity) == null) {
            load(connection, mapping, identity);
        }
        Tracked tracked = identities.find(mapping, identity);
        if (tracked == null) {
            throw Faults.stale(List.of(mapping.describe(identity) + " is gone"));
        }
        if (tracked.phase != Phase.PERSISTENT) {
            throw Faults.notInSession(mapping, version);
        }
        return tracked;
    }

    /** Notes an instance to be deleted; one that was only added is forgotten. */
    public void remove(Connection connection, Object entity) {
        EntityMapping<?> mapping = graph.of(entity);
        Tracked added = pendingObjects.get(entity);
        if (added != null) {
            withdraw(added);
            return;
        }
        Tracked tracked;
        if (mapping.isRecord()) {
            tracked = heldRecord(connection, mapping, entity);
            tracked.entity = entity;
        } else {
            tracked = persistent(mapping, entity);
        }
        tracked.phase = Phase.REMOVED;
        removed.add(tracked);
    }

    /** Gives up the changes of an instance that were not flushed, and lets the next row refresh it. */
    public void expire(Object entity) {
        Tracked tracked = persistent(graph.of(entity), entity);
        tracked.entity = tracked.mapping.restored(tracked.entity, Objects.requireNonNull(tracked.state));
        tracked.epoch = epoch - 1;
    }

    /** Lets the next row refresh whatever is held, changes that were not flushed apart. */
    public void expireAll() {
        epoch++;
    }

    /** Forgets an instance, whose changes are then of no interest any more. */
    public void detach(Object entity) {
        Tracked added = pendingObjects.get(entity);
        if (added != null) {
            withdraw(added);
        } else {
            forget(persistent(graph.of(entity), entity));
        }
    }

    private void forget(@Nullable Tracked tracked) {
        if (tracked != null) {
            identities.remove(Objects.requireNonNull(tracked.identity), tracked);
            tracked.phase = Phase.GONE;
        }
    }

    // ------------------------------------------------------------------------------------------------ writing

    /**
     * What is to be written now.
     *
     * @throws org.alkahest.sql.error.MappingException ALK-7006 if two objects have one key, ALK-7009 if a key was changed; both
     *     before anything is sent
     */
    public Flush prepareFlush() {
        return new Flush(this, graph, book);
    }

    /** Keeps what was written, and lets everything be read anew in the next transaction. */
    public void committed() {
        undo.forget();
        expireAll();
    }

    /** Goes back to what was held when the transaction began, and lets everything be read anew. */
    public void rolledBack() {
        pending.forEach(tracked -> tracked.phase = Phase.GONE);
        pending.clear();
        pendingObjects.clear();
        removed.forEach(tracked -> tracked.phase = Phase.PERSISTENT);
        removed.clear();
        undo.undo();
        for (EntityMapping<?> mapping : graph.all()) {
            for (Tracked tracked : identities.all(mapping)) {
                tracked.entity = mapping.restored(tracked.entity, Objects.requireNonNull(tracked.state));
            }
        }
        expireAll();
    }

    /** Forgets everything. */
    public void clear() {
        pending.clear();
        pendingObjects.clear();
        removed.clear();
        identities.clear();
    }

    List<Tracked> removed() {
        return Collections.unmodifiableList(removed);
    }

    IdentityMap identities() {
        return identities;
    }

    UndoLog undo() {
        return undo;
    }

    int epoch() {
        return epoch;
    }

    /** The added instances are written or written about. */
    void pendingDone() {
        pending.clear();
        pendingObjects.clear();
    }

    /** The removed instances are deleted or taken over. */
    void removedDone() {
        removed.clear();
    }

    // ------------------------------------------------------------------------------------------------ reading

    /** What reads the rows of an execution. */
    public EntityReader reader() {
        return new Reader(null);
    }

    private final class Reader implements EntityReader {
        /** To be refreshed even if it has changes; null for none. */
        private final @Nullable Tracked forced;

        Reader(@Nullable Tracked forced) {
            this.forced = forced;
        }

        @Override
        @SuppressWarnings("unchecked") // held under its own mapping
        public <T> @Nullable T read(EntityMapping<T> mapping, RowCursor row, int offset) {
            Object identity = mapping.identity(row, offset);
            if (identity == null) {
                return null;
            }
            Tracked tracked = identities.find(mapping, identity);
            if (tracked == null) {
                T loaded = mapping.load(identity, row, offset);
                identities.put(identity, Tracked.persistent(mapping, loaded, identity, epoch));
                return loaded;
            }
            if (tracked == forced || (isExpired(tracked) && tracked.phase == Phase.PERSISTENT && !tracked.isDirty())) {
                tracked.entity = mapping.refreshed(tracked.entity, identity, row, offset);
                tracked.state = mapping.state(tracked.entity);
                tracked.epoch = epoch;
            }
            return (T) tracked.entity;
        }
    }
}
