package org.alkahest.dialect.reflect;

import org.alkahest.dialect.catalog.Catalog;

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
     * @throws org.alkahest.sql.error.AlkahestException if the database refuses
     */
    ReflectedTables tables(Catalog catalog, ReflectionRequest request);
}
