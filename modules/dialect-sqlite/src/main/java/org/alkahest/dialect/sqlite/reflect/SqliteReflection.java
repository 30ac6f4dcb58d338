package org.alkahest.dialect.sqlite.reflect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is in a database of SQLite by name; tables as {@link SqliteBulkReflection} does. Attached databases are schemas. A
 * temporary table hides one of the same name, as it does in statements.
 */
public final class SqliteReflection implements Reflection {
    private final BulkReflection bulk;
    private final IdentifierRules identifiers;
    private final DatabaseVersion version;

    public SqliteReflection(BulkReflection bulk, IdentifierRules identifiers, DatabaseVersion version) {
        this.bulk = bulk;
        this.identifiers = identifiers;
        this.version = version;
    }

    @Override
    public String ownSchema(Catalog catalog) {
        return SchemaQuery.OWN;
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return SchemaQuery.attached(catalog);
    }

    @Override
    public List<ReflectedObject> objects(Catalog catalog, @Nullable String schema) {
        return Relations.objects(
                SchemaQuery.of(catalog, identifiers, schema), schema, SqliteBulkReflection.knowsShadows(version));
    }

    @Override
    public List<SequenceDefinition> sequences(Catalog catalog, @Nullable String schema) {
        return List.of();
    }

    @Override
    public Optional<ReflectedTable> table(Catalog catalog, TableName name, Set<Facet> facets) {
        return bulk.table(catalog, name, facets);
    }
}
