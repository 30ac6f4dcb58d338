package org.alkahest.engine.inspect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.tree.TableName;

/**
 * What became of a schema that was read into a metadata.
 *
 * @param added tables and views that the metadata has now, in the order in which they were added
 * @param kept those that the metadata had before; nothing of them was changed
 * @param unreadable why others could not be read
 * @param leftOut what the database has of tables that were added and the metadata cannot say, a line for each thing; what is created
 *     from the metadata lacks it
 * @param missing tables that foreign keys refer to and that were not found or not read; the foreign keys are there
 */
public record ReflectionReport(
        List<TableName> added,
        List<TableName> kept,
        Map<TableName, AlkahestException> unreadable,
        Map<TableName, List<String>> leftOut,
        List<TableName> missing) {
    public ReflectionReport {
        added = List.copyOf(added);
        kept = List.copyOf(kept);
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        missing = List.copyOf(missing);
    }
}
