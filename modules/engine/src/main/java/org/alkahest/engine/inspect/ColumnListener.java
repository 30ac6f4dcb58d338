package org.alkahest.engine.inspect;

import java.util.Optional;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;

/** Is shown each column that goes into a metadata, and may change it. */
@FunctionalInterface
public interface ColumnListener {

    /**
     * What becomes of a column. Where it gets another name, keys, indexes and foreign keys follow; texts of the database, such as
     * checks, do not.
     *
     * @param table as the database has it
     * @return empty to leave the column out, with the keys, constraints and indexes that are made of it
     */
    Optional<ReflectedColumn> column(ReflectedTable table, ReflectedColumn column);
}
