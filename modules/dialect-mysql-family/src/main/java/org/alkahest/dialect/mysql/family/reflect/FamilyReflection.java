package org.alkahest.dialect.mysql.family.reflect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.DeclaredNumbering;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** Reads what is in a database of MariaDB or MySQL by name; tables as {@link FamilyBulkReflection} does. A schema is a database. */
public final class FamilyReflection implements Reflection {
    /** The lowest and the highest number of a sequence, and how many are taken ahead, where nothing else is said. */
    private static final DeclaredNumbering SEQUENCES =
            new DeclaredNumbering(-9_223_372_036_854_775_807L, 9_223_372_036_854_775_806L, 1000);

    private final BulkReflection bulk;
    private final CatalogDialect dialect;
    private final IdentifierRules identifiers;

    public FamilyReflection(BulkReflection bulk, CatalogDialect dialect, IdentifierRules identifiers) {
        this.bulk = bulk;
        this.dialect = dialect;
        this.identifiers = identifiers;
    }

    @Override
    public @Nullable String ownSchema(Catalog catalog) {
        return catalog.query("select database()", row -> Optional.ofNullable(row.getString(1)))
                .get(0)
                .orElse(null);
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog.query("select schema_name from information_schema.schemata", row -> row.getString(1)).stream()
                .sorted()
                .toList();
    }

    @Override
    public List<ReflectedObject> objects(Catalog catalog, @Nullable String schema) {
        return Relations.read(SchemaQuery.of(catalog, schema), schema).stream()
                .map(Relations.Relation::object)
                .toList();
    }

    /** A sequence is a table with one row: one query for their names, and one for all of their rows. */
    @Override
    public List<SequenceDefinition> sequences(Catalog catalog, @Nullable String schema) {
        if (!dialect.sequences()) {
            return List.of();
        }
        List<String> names = SchemaQuery.of(catalog, schema)
                .rows(
                        "table_name",
                        "tables",
                        "table_schema",
                        null,
                        " and table_type = 'SEQUENCE'",
                        row -> row.getString(1));
        List<String> selects = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (String name : names) {
            String from = schema == null
                    ? identifiers.write(name)
                    : identifiers.write(schema) + '.' + identifiers.write(name);
            selects.add("select ?, start_value, increment, minimum_value, maximum_value, cycle_option, cache_size from "
                    + from);
            values.add(name);
        }
        if (selects.isEmpty()) {
            return List.of();
        }
        return catalog
                .query(
                        String.join(" union all ", selects),
                        row -> new SequenceDefinition(
                                new TableName(schema, row.getString(1)),
                                SEQUENCES.of(
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getBoolean(6),
                                        row.getLong(7))),
                        values.toArray())
                .stream()
                .sorted(Comparator.comparing(sequence -> sequence.name().name()))
                .toList();
    }

    @Override
    public ReferentialAction kept(ReferentialAction declared) {
        return told(declared);
    }

    /** Both databases refuse the same for RESTRICT and NO ACTION, and one of them tells the one for the other. */
    static ReferentialAction told(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    @Override
    public Optional<ReflectedTable> table(Catalog catalog, TableName name, Set<Facet> facets) {
        return bulk.table(catalog, name, facets);
    }
}
