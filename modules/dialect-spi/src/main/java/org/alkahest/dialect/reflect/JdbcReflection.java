package org.alkahest.dialect.reflect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** Reads schemas by what every driver says of them. */
public class JdbcReflection implements Reflection {
    private final Dialect dialect;

    public JdbcReflection(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public @Nullable String ownSchema(Catalog catalog) {
        return catalog.ask(driver -> driver.getConnection().getSchema());
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return List.of();
    }

    @Override
    public List<ReflectedObject> objects(Catalog catalog, @Nullable String schema) {
        return List.of();
    }

    @Override
    public List<SequenceDefinition> sequences(Catalog catalog, @Nullable String schema) {
        return List.of();
    }

    @Override
    public Optional<ReflectedTable> table(Catalog catalog, TableName name, Set<Facet> facets) {
        throw new IllegalStateException(dialect + " " + name);
    }
}
