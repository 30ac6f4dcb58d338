package org.alkahest.orm.unit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alkahest.orm.mapping.EntityMapping;

/** The statements of all mapped classes, kept as long as the mappings are. Shared by all sessions. */
public final class StatementBook {
    private final Map<EntityMapping<?>, EntityStatements<?>> statements = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked") // kept under its own mapping
    <T> EntityStatements<T> of(EntityMapping<T> mapping) {
        return (EntityStatements<T>) statements.computeIfAbsent(mapping, EntityStatements::new);
    }
}
