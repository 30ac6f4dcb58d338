package org.alkahest.dialect.reflect;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one schema. Immutable; {@link #tables()} asks for everything about all tables of the connection's own schema,
 * and the other methods narrow or widen it.
 *
 * @param schema null for the connection's own
 * @param kinds at least one
 * @param names of those that are meant, as they are declared; null for all. A name that nothing has is no error
 * @param facets what of them; at least one
 */
public record ReflectionRequest(
        @Nullable String schema,
        Set<ObjectKind> kinds,
        ObjectScope scope,
        @Nullable Set<String> names,
        Set<Facet> facets) {
    private static final ReflectionRequest TABLES =
            new ReflectionRequest(null, EnumSet.of(ObjectKind.TABLE), ObjectScope.DEFAULT, null, Facet.ALL);

    /** @throws IllegalArgumentException if there is no kind or no facet */
    public ReflectionRequest {
        if (kinds.isEmpty() || facets.isEmpty()) {
            throw new IllegalArgumentException("a request for nothing: kinds " + kinds + ", facets " + facets);
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        facets = Collections.unmodifiableSet(EnumSet.copyOf(facets));
        names = names == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    /** Everything about all tables of the connection's own schema that are not temporary. */
    public static ReflectionRequest tables() {
        return TABLES;
    }

    /** Everything about one thing, whatever its kind and scope. */
    public static ReflectionRequest of(TableName name) {
        return tables().in(name.schema())
                .kinds(EnumSet.allOf(ObjectKind.class))
                .scope(ObjectScope.ANY)
                .named(Set.of(name.name()));
    }

    /** The same of another schema; null for the connection's own. */
    public ReflectionRequest in(@Nullable String otherSchema) {
        return new ReflectionRequest(otherSchema, kinds, scope, names, facets);
    }

    /** The same for other kinds of things. */
    public ReflectionRequest kinds(Set<ObjectKind> otherKinds) {
        return new ReflectionRequest(schema, otherKinds, scope, names, facets);
    }

    /** The same for other kinds of things. */
    public ReflectionRequest kinds(ObjectKind first, ObjectKind... others) {
        return kinds(EnumSet.of(first, others));
    }

    /** The same for things that stay, that are temporary, or both. */
    public ReflectionRequest scope(ObjectScope otherScope) {
        return new ReflectionRequest(schema, kinds, otherScope, names, facets);
    }

    /** The same for some things only, by their names. */
    public ReflectionRequest named(Collection<String> some) {
        return new ReflectionRequest(schema, kinds, scope, new LinkedHashSet<>(some), facets);
    }

    /** The same for some things only, by their names. */
    public ReflectionRequest named(String... some) {
        return named(Set.of(some));
    }

    /** The same for some facets only. */
    public ReflectionRequest facets(Set<Facet> some) {
        return new ReflectionRequest(schema, kinds, scope, names, some);
    }

    /** The same for some facets only. */
    public ReflectionRequest facets(Facet first, Facet... others) {
        return facets(EnumSet.of(first, others));
    }

    /** Whether a facet is asked for. */
    public boolean asks(Facet facet) {
        return facets.contains(facet);
    }

    /** Whether something is meant. */
    public boolean includes(ReflectedObject object) {
        return kinds.contains(object.kind())
                && scope.includes(object.temporary())
                && (names == null || names.contains(object.name().name()));
    }
}
