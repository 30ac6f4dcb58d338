package org.alkahest.dialect.reflect;

import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.tree.TableName;

/**
 * Reads any number of tables of a schema with a fixed number of queries. A role that a dialect may have; single tables are then read
 * by it, too, so that both answers are the same. Stateless, shared by all threads.
 */
public interface BulkReflection {

    /** How many queries {@link #tables} executes at most, whatever is asked for and however many tables there are. */
    int queries();

    /**
     * Reads what is asked for, in at most {@link #queries()} queries of the catalog; fewer facets may need fewer.
     *
     * @return each table and view that is meant, with the facets that are asked for; names that nothing has are absent
     * @throws AlkahestException if the database refuses
     */
    ReflectedTables tables(Catalog catalog, ReflectionRequest request);

    /**
     * Reads one table or view, of whatever kind and scope, as {@link Reflection#table} does.
     *
     * @return empty if there is none of that name
     * @throws AlkahestException if it is there and cannot be read, or if the database refuses
     */
    default Optional<ReflectedTable> table(Catalog catalog, TableName name, Set<Facet> facets) {
        ReflectedTables read = tables(catalog, ReflectionRequest.of(name).facets(facets));
        AlkahestException refusal = read.unreadable().get(name);
        if (refusal != null) {
            throw refusal;
        }
        return Optional.ofNullable(read.tables().get(name));
    }
}
