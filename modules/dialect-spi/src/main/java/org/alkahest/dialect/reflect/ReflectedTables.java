package org.alkahest.dialect.reflect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.tree.TableName;

/**
 * What was read of a schema.
 *
 * @param tables by their names, in the order of the names; those that were meant and can be read
 * @param unreadable why others cannot be read, such as a view over a table that is gone
 */
public record ReflectedTables(Map<TableName, ReflectedTable> tables, Map<TableName, AlkahestException> unreadable) {
    public ReflectedTables {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }

    /** Tables that could all be read. */
    public static ReflectedTables of(Map<TableName, ReflectedTable> tables) {
        return new ReflectedTables(tables, Map.of());
    }
}
