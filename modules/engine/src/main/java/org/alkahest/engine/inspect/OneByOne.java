package org.alkahest.engine.inspect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.DisconnectedException;
import org.alkahest.sql.tree.TableName;

/** Reads one table after another. What the database refuses to tell of one is no failure of the others. */
final class OneByOne {
    private OneByOne() {}

    static ReflectedTables tables(Reflection reflection, Catalog catalog, ReflectionRequest request) {
        Map<TableName, ReflectedTable> tables = new LinkedHashMap<>();
        Map<TableName, AlkahestException> unreadable = new LinkedHashMap<>();
        for (ReflectedObject object : reflection.objects(catalog, request.schema())) {
            if (request.includes(object)) {
                try {
                    Optional<ReflectedTable> read = reflection.table(catalog, object.name(), request.facets());
                    read.ifPresent(table -> tables.put(object.name(), table));
                } catch (DisconnectedException | ConnectionException gone) {
                    throw gone;
                } catch (AlkahestException refused) {
                    unreadable.put(object.name(), refused);
                }
            }
        }
        return new ReflectedTables(tables, unreadable);
    }
}
