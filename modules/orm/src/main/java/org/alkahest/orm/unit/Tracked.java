package org.alkahest.orm.unit;

import org.alkahest.orm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** What a session knows about one instance. Two of them are never equal. */
public final class Tracked {
    final EntityMapping<?> mapping;

    /** The object; of a record, its current version. */
    Object entity;

    /** The key of the row; null until it is known. */
    @Nullable Object identity;

    /** What the row is known to hold; null until it has been inserted. */
    @Nullable Object state;

    Phase phase;

    /** The epoch of the unit of work in which the state was read or written. */
    int epoch;

    enum Phase {
        /** To be inserted. */
        PENDING,
        /** Has a row. */
        PERSISTENT,
        /** Has a row that is to be deleted. */
        REMOVED,
        /** No longer held. */
        GONE
    }

    private Tracked(EntityMapping<?> mapping, Object entity, @Nullable Object identity, Phase phase) {
        this.mapping = mapping;
        this.entity = entity;
        this.identity = identity;
        this.phase = phase;
    }

    static Tracked pending(EntityMapping<?> mapping, Object entity) {
        return new Tracked(mapping, entity, null, Phase.PENDING);
    }

    static Tracked persistent(EntityMapping<?> mapping, Object entity, Object identity, int epoch) {
        var tracked = new Tracked(mapping, entity, identity, Phase.PERSISTENT);
        tracked.state = mapping.state(entity);
        tracked.epoch = epoch;
        return tracked;
    }

    /** The object; of a record, its current version. */
    public Object entity() {
        return entity;
    }

    /** Whether the instance differs from what its row is known to hold. */
    boolean isDirty() {
        return phase == Phase.PERSISTENT && state != null && mapping.isChanged(state, entity);
    }

    @Override
    public String toString() {
        return mapping.describe(identity);
    }
}
