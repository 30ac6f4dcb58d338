package org.alkahest.dialect.reflect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is in a database: names, and one table after another. Every dialect has it; {@link JdbcReflection} does it with what
 * drivers say. Stateless, shared by all threads.
 *
 * <p>A schema of null is the connection's own, and names then have none, too. Names are given as declarations have them
 * ({@link org.alkahest.dialect.IdentifierRules#declared}), in their order. Every method throws an
 * {@link org.alkahest.sql.error.AlkahestException} if the database refuses.
 */
public interface Reflection {

    /** The connection's own schema; null where the database has no such thing. */
    @Nullable String ownSchema(Catalog catalog);

    /** The schemas that the user can see, those of the database itself included. */
    List<String> schemas(Catalog catalog);

    /** The tables and views of a schema, of all kinds; with the connection's own schema also what is temporary. */
    List<ReflectedObject> objects(Catalog catalog, @Nullable String schema);

    /** The sequences of a schema, without those that only serve an identity column. Empty where there are none. */
    List<SequenceDefinition> sequences(Catalog catalog, @Nullable String schema);

    /** The enums of a schema; empty where they are no types of their own. */
    default List<LabelType> enums(Catalog catalog, @Nullable String schema) {
        return List.of();
    }

    /** The domains of a schema; empty where there are none. */
    default List<ReflectedDomain> domains(Catalog catalog, @Nullable String schema) {
        return List.of();
    }

    /**
     * As which of the actions the database tells of one: some keep two of them as one.
     *
     * @return one that stands for all that cannot be told from {@code declared}
     */
    default ReferentialAction kept(ReferentialAction declared) {
        return declared;
    }

    /**
     * Reads one table or view, of whatever kind and scope.
     *
     * @param facets what of it
     * @return empty if there is none of that name
     */
    Optional<ReflectedTable> table(Catalog catalog, TableName name, Set<Facet> facets);
}
