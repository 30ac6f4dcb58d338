package org.alkahest.engine.difference;

import java.util.Optional;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.TableDefinition;

/**
 * Finds out how a database keeps a definition, which it may write otherwise than it was given: by a table that is created, read and
 * dropped.
 */
@FunctionalInterface
public interface Trial {

    /**
     * A definition as the database keeps it.
     *
     * @param table without foreign keys, under a name that nothing has
     * @return empty if the database refuses to create it
     */
    Optional<ReflectedTable> kept(TableDefinition table);
}
