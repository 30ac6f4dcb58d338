package org.alkahest.engine.inspect;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector has read so far: whole answers by their questions, and single tables by name and facet, whichever question they
 * came with. Safe for use by several threads; the same question asked by two at once may be read twice.
 */
final class KnownTables {
    private final Map<ReflectionRequest, ReflectedTables> answers = new ConcurrentHashMap<>();
    private final Map<TableName, Map<Facet, ReflectedTable>> tables = new ConcurrentHashMap<>();

    /** The answer to a question, as far as it is known without asking: asked before, or all of its names read before. */
    @Nullable ReflectedTables answer(ReflectionRequest request) {
        ReflectedTables known = answers.get(request);
        return known != null ? known : ofSingleTables(request);
    }

    private @Nullable ReflectedTables ofSingleTables(ReflectionRequest request) {
        Set<String> names = request.names();
        if (names == null || request.facets().size() != 1) {
            return null;
        }
        Facet facet = request.facets().iterator().next();
        Map<TableName, ReflectedTable> found = new LinkedHashMap<>();
        for (String name : names.stream().sorted().toList()) {
            Optional<ReflectedTable> table = table(new TableName(request.schema(), name), facet);
            if (table.isEmpty()) {
                return null;
            }
            ReflectedTable known = table.get();
            if (request.kinds().contains(known.kind()) && request.scope().includes(known.temporary())) {
                found.put(known.name(), known);
            }
        }
        return ReflectedTables.of(found);
    }

    private Optional<ReflectedTable> table(TableName name, Facet facet) {
        Map<Facet, ReflectedTable> facets = tables.get(name);
        return facets == null ? Optional.empty() : Optional.ofNullable(facets.get(facet));
    }

    void add(ReflectionRequest request, ReflectedTables answer) {
        answers.put(request, answer);
        answer.tables()
                .forEach((name, table) -> tables.merge(name, byFacet(request.facets(), table), KnownTables::joined));
    }

    private static Map<Facet, ReflectedTable> byFacet(Set<Facet> facets, ReflectedTable table) {
        Map<Facet, ReflectedTable> known = new EnumMap<>(Facet.class);
        EnumSet.copyOf(facets).forEach(facet -> known.put(facet, table));
        return known;
    }

    private static Map<Facet, ReflectedTable> joined(Map<Facet, ReflectedTable> one, Map<Facet, ReflectedTable> other) {
        Map<Facet, ReflectedTable> both = new EnumMap<>(one);
        both.putAll(other);
        return both;
    }

    void clear() {
        answers.clear();
        tables.clear();
    }
}
