package org.alkahest.orm.unit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alkahest.engine.Connection;
import org.alkahest.engine.UpdateCount;
import org.alkahest.orm.mapping.EntityMapping;
import org.alkahest.orm.mapping.MappedMember;
import org.alkahest.orm.mapping.MappedMember.Generation;
import org.alkahest.orm.mapping.MappingGraph;
import org.alkahest.orm.unit.ClientValues.Made;
import org.alkahest.orm.unit.EntityStatements.Insert;
import org.alkahest.orm.unit.EntityStatements.Update;
import org.alkahest.orm.unit.Tracked.Phase;
import org.alkahest.sql.Batch;
import org.alkahest.sql.RowBatch;
import org.alkahest.sql.Selection;
import org.jspecify.annotations.Nullable;

/**
 * One flush: what is to be written, found and checked first, and its writing. INSERTs come first, classes that are referred
 * to before those that refer to them, in the order of adding within a class; then UPDATEs; then DELETEs in the opposite
 * order. What has the same shape goes in one batch. Where a row is removed and another instance with its key is added, the row
 * is updated instead.
 */
public final class Flush {
    private final UnitOfWork unit;
    private final MappingGraph graph;
    private final StatementBook book;
    private final List<Tracked> inserts = new ArrayList<>();
    private final List<Tracked> deletes;
    private final Map<Tracked, Tracked> takenOver = new LinkedHashMap<>();
    private final List<Tracked> updates = new ArrayList<>();

    Flush(UnitOfWork unit, MappingGraph graph, StatementBook book) {
        this.unit = unit;
        this.graph = graph;
        this.book = book;
        this.deletes = new ArrayList<>(unit.removed());
        sortOutAdded();
        findChanged();
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return inserts.isEmpty() && takenOver.isEmpty() && updates.isEmpty() && deletes.isEmpty();
    }

    private void sortOutAdded() {
        Map<EntityMapping<?>, Map<Object, Tracked>> added = new HashMap<>();
        for (Tracked tracked : unit.pending()) {
            Object identity = tracked.mapping.identity(tracked.entity);
            if (identity == null) {
                inserts.add(tracked);
                continue;
            }
            Tracked other = added.computeIfAbsent(tracked.mapping, mapping -> new HashMap<>())
                    .putIfAbsent(identity, tracked);
            Tracked held = unit.identities().find(tracked.mapping, identity);
            if (other != null || (held != null && held.phase != Phase.REMOVED)) {
                tracked.identity = identity;
                throw Faults.duplicate(tracked, tracked.entity);
            }
            if (held == null) {
                inserts.add(tracked);
            } else {
                takenOver.put(held, tracked);
                deletes.remove(held);
            }
        }
    }

    private void findChanged() {
        for (EntityMapping<?> mapping : graph.all()) {
            for (Tracked tracked : unit.identities().all(mapping)) {
                if (tracked.isDirty()) {
                    if (!Objects.equals(tracked.identity, mapping.identity(tracked.entity))) {
                        throw Faults.identityChanged(tracked);
                    }
                    updates.add(tracked);
                }
            }
        }
    }

    /** Sends everything. If this fails, the transaction has to be rolled back. */
    public void execute(Connection connection) {
        takeOver();
        List<EntityMapping<?>> order = graph.referredFirst();
        for (EntityMapping<?> mapping : order) {
            insertAll(connection, mapping, of(mapping, inserts));
        }
        for (EntityMapping<?> mapping : order) {
            updateAll(connection, mapping, of(mapping, updates));
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            deleteAll(connection, order.get(i), of(order.get(i), deletes));
        }
        unit.pendingDone();
        unit.removedDone();
    }

    private static List<Tracked> of(EntityMapping<?> mapping, List<Tracked> all) {
        List<Tracked> some = new ArrayList<>();
        for (Tracked tracked : all) {
            if (tracked.mapping == mapping) {
                some.add(tracked);
            }
        }
        return some;
    }

    // ------------------------------------------------------------------------------------------------ rows that switch

    private void takeOver() {
        takenOver.forEach((old, added) -> {
            EntityMapping<?> mapping = old.mapping;
            Object identity = Objects.requireNonNull(old.identity);
            Object state = Objects.requireNonNull(old.state);
            remember(added, mapping.version());
            setDefaults(added);
            unit.undo().add(() -> {
                unit.identities().put(identity, old);
                old.phase = Phase.PERSISTENT;
                added.phase = Phase.GONE;
            });
            if (mapping.version() >= 0) {
                set(added, mapping.version(), mapping.get(old.entity, mapping.version()));
            }
            added.identity = identity;
            added.state = state;
            added.epoch = unit.epoch();
            added.phase = Phase.PERSISTENT;
            old.phase = Phase.GONE;
            unit.identities().put(identity, added);
            if (added.isDirty()) {
                updates.add(added);
            }
        });
    }

    private static void set(Tracked tracked, int member, @Nullable Object value) {
        tracked.entity = tracked.mapping.with(tracked.entity, member, value);
    }

    /** Lets a rollback give a member of an object its present value again. */
    private void remember(Tracked tracked, int member) {
        if (member >= 0 && !tracked.mapping.isRecord()) {
            Object value = tracked.mapping.get(tracked.entity, member);
            unit.undo().add(() -> set(tracked, member, value));
        }
    }

    // ------------------------------------------------------------------------------------------------ INSERT

    private <T> void insertAll(Connection connection, EntityMapping<T> mapping, List<Tracked> rows) {
        int from = 0;
        while (from < rows.size()) {
            boolean given = isIdentityGiven(rows.get(from));
            int to = from + 1;
            while (to < rows.size() && isIdentityGiven(rows.get(to)) == given) {
                to++;
            }
            insert(connection, mapping, rows.subList(from, to), given);
            from = to;
        }
    }

    private static boolean isIdentityGiven(Tracked tracked) {
        int member = tracked.mapping.identityMember();
        return member < 0 || !tracked.mapping.member(member).isUnset(tracked.mapping.get(tracked.entity, member));
    }

    private <T> void insert(Connection connection, EntityMapping<T> mapping, List<Tracked> rows, boolean given) {
        rows.forEach(this::complete);
        Insert insert = book.of(mapping).insert(given);
        if (given) {
            Batch batch = insert.template().batch(rows, insert::values);
            UpdateCount count = connection.execute(batch);
            if (count.exact() && count.rows() != rows.size()) {
                throw Faults.unexpectedCount("INSERT into " + mapping.table(), rows.size(), count.rows());
            }
        } else {
            takeKeys(connection, mapping, rows, insert);
        }
        rows.forEach(this::inserted);
    }

    private void takeKeys(Connection connection, EntityMapping<?> mapping, List<Tracked> rows, Insert insert) {
        int member = mapping.identityMember();
        Selection<?> key = mapping.table().column(mapping.member(member).column());
        RowBatch<?> batch = insert.template().batch(rows, insert::values, key);
        Iterator<?> keys = connection.execute(batch).iterator();
        for (Tracked tracked : rows) {
            if (!keys.hasNext()) {
                throw Faults.unexpectedCount("INSERT into " + mapping.table(), rows.size(), rows.indexOf(tracked));
            }
            remember(tracked, member);
            set(tracked, member, keys.next());
        }
    }

    /** Gives a new row the values that are made here. */
    private void complete(Tracked tracked) {
        EntityMapping<?> mapping = tracked.mapping;
        if (mapping.version() >= 0) {
            remember(tracked, mapping.version());
            set(tracked, mapping.version(), Versions.first(mapping));
        }
        for (int part = 0; part < mapping.idCount(); part++) {
            MappedMember member = mapping.id(part);
            if (member.generation() == Generation.RANDOM_UUID && mapping.get(tracked.entity, member.index()) == null) {
                remember(tracked, member.index());
                set(tracked, member.index(), UUID.randomUUID());
            }
        }
        setDefaults(tracked);
    }

    private void setDefaults(Tracked tracked) {
        EntityMapping<?> mapping = tracked.mapping;
        for (Made made : book.of(mapping).clientValues().defaults()) {
            if (mapping.get(tracked.entity, made.member()) == null) {
                remember(tracked, made.member());
                set(tracked, made.member(), made.maker().get());
            }
        }
    }

    private void inserted(Tracked tracked) {
        Object identity = tracked.mapping.identity(tracked.entity);
        if (identity == null) {
            throw Faults.notInSession(tracked.mapping, tracked.entity);
        }
        unit.undo().add(() -> {
            unit.identities().remove(identity, tracked);
            tracked.phase = Phase.GONE;
        });
        tracked.identity = identity;
        tracked.state = tracked.mapping.state(tracked.entity);
        tracked.epoch = unit.epoch();
        tracked.phase = Phase.PERSISTENT;
        Tracked other = unit.identities().put(identity, tracked);
        if (other != null) {
            throw Faults.duplicate(other, tracked.entity);
        }
    }

    // ------------------------------------------------------------------------------------------------ UPDATE

    private <T> void updateAll(Connection connection, EntityMapping<T> mapping, List<Tracked> rows) {
        Map<BitSet, List<Tracked>> byShape = new LinkedHashMap<>();
        for (Tracked tracked : rows) {
            BitSet changed = setOnUpdate(tracked);
            byShape.computeIfAbsent(changed, shape -> new ArrayList<>()).add(tracked);
        }
        byShape.forEach((changed, same) -> {
            Update update = book.of(mapping).update(changed);
            Batch batch = update.template().batch(same, update::values);
            Stale.check(connection, book, "UPDATE of " + mapping.table(), same, connection.execute(batch));
            same.forEach(this::updated);
            if (book.of(mapping).clientValues().isReadAgain(changed)) {
                same.forEach(tracked -> unit.refresh(connection, mapping, tracked));
            }
        });
    }

    /** Gives a row that changes the values that are made here, and tells which members are to be written then. */
    private BitSet setOnUpdate(Tracked tracked) {
        EntityMapping<?> mapping = tracked.mapping;
        BitSet changed = mapping.changes(Objects.requireNonNull(tracked.state), tracked.entity);
        for (Made made : book.of(mapping).clientValues().onUpdate()) {
            if (!changed.get(made.member())) {
                set(tracked, made.member(), made.maker().get());
                changed.set(made.member());
            }
        }
        return changed;
    }

    private void updated(Tracked tracked) {
        EntityMapping<?> mapping = tracked.mapping;
        Object before = Objects.requireNonNull(tracked.state);
        unit.undo().add(() -> tracked.state = before);
        if (mapping.version() >= 0) {
            set(tracked, mapping.version(), Versions.next(mapping, tracked.entity));
        }
        tracked.state = mapping.state(tracked.entity);
        tracked.epoch = unit.epoch();
    }

    // ------------------------------------------------------------------------------------------------ DELETE

    private <T> void deleteAll(Connection connection, EntityMapping<T> mapping, List<Tracked> rows) {
        if (!rows.isEmpty()) {
            Batch batch = book.of(mapping).delete().batch(rows, EntityStatements::keyAndVersion);
            Stale.check(connection, book, "DELETE from " + mapping.table(), rows, connection.execute(batch));
            rows.forEach(this::deleted);
        }
    }

    private void deleted(Tracked tracked) {
        Object identity = Objects.requireNonNull(tracked.identity);
        unit.undo().add(() -> {
            unit.identities().put(identity, tracked);
            tracked.phase = Phase.PERSISTENT;
        });
        unit.identities().remove(identity, tracked);
        tracked.phase = Phase.GONE;
    }
}
