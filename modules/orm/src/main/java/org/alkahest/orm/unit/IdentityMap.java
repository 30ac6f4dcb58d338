package org.alkahest.orm.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.orm.mapping.EntityMapping;
import org.jspecify.annotations.Nullable;

/** One instance for each row, found by class and key; in the order in which they came. Holds them strongly. */
final class IdentityMap {
    private final List<Map<Object, Tracked>> byMapping = new ArrayList<>();

    private Map<Object, Tracked> of(EntityMapping<?> mapping) {
        while (byMapping.size() <= mapping.ordinal()) {
            byMapping.add(new LinkedHashMap<>());
        }
        return byMapping.get(mapping.ordinal());
    }

    @Nullable Tracked find(EntityMapping<?> mapping, Object identity) {
        return mapping.ordinal() < byMapping.size()
                ? byMapping.get(mapping.ordinal()).get(identity)
                : null;
    }

    /** Puts something in the place of its identity, and gives what was there. */
    @Nullable Tracked put(Object identity, Tracked tracked) {
        return of(tracked.mapping).put(identity, tracked);
    }

    /** Removes exactly this one. */
    void remove(Object identity, Tracked tracked) {
        of(tracked.mapping).remove(identity, tracked);
    }

    Collection<Tracked> all(EntityMapping<?> mapping) {
        return mapping.ordinal() < byMapping.size()
                ? byMapping.get(mapping.ordinal()).values()
                : List.of();
    }

    void clear() {
        byMapping.clear();
    }
}
