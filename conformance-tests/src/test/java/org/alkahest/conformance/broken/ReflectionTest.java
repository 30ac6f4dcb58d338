package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.Sound.H2;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ObjectScope;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read of a schema and is not what is there. */
class ReflectionTest {

    /** What the sound dialect reads of many tables, to be broken in one place. */
    private static class BrokenBulk implements BulkReflection {
        private final BulkReflection sound;

        BrokenBulk(BulkReflection sound) {
            this.sound = sound;
        }

        @Override
        public int queries() {
            return sound.queries();
        }

        @Override
        public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
            return sound.tables(catalog, request);
        }

        @Override
        public Optional<ReflectedTable> table(Catalog catalog, TableName name, Set<Facet> facets) {
            return sound.table(catalog, name, facets);
        }
    }

    private static UnaryOperator<Dialect> bulk(UnaryOperator<BulkReflection> broken) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public Optional<BulkReflection> bulkReflection() {
                return super.bulkReflection().map(broken);
            }
        };
    }

    /** Answers another request than was made. */
    private static UnaryOperator<Dialect> asked(UnaryOperator<ReflectionRequest> another) {
        return bulk(sound -> new BrokenBulk(sound) {
            @Override
            public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
                return super.tables(catalog, another.apply(request));
            }
        });
    }

    /** Answers with other tables than are there. */
    private static UnaryOperator<Dialect> answering(UnaryOperator<ReflectedTable> another) {
        return bulk(sound -> new BrokenBulk(sound) {
            @Override
            public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
                ReflectedTables read = super.tables(catalog, request);
                Map<TableName, ReflectedTable> tables = new LinkedHashMap<>(read.tables());
                tables.replaceAll((name, table) -> another.apply(table));
                return new ReflectedTables(tables, read.unreadable());
            }

            @Override
            public Optional<ReflectedTable> table(Catalog catalog, TableName name, Set<Facet> facets) {
                return super.table(catalog, name, facets).map(another);
            }
        });
    }

    // ------------------------------------------------------------------------------------------------ requests

    @Test
    void namesThatAreIgnoredFail() throws Exception {
        H2.catches(
                asked(request -> new ReflectionRequest(
                        request.schema(), request.kinds(), request.scope(), null, request.facets())),
                "reflect.names.unknown",
                "found");
    }

    @Test
    void kindsThatAreIgnoredFail() throws Exception {
        H2.catches(
                asked(request -> request.kinds(EnumSet.allOf(ObjectKind.class))),
                "reflect.schema.requests",
                "kinds=[VIEW]");
    }

    @Test
    void aScopeThatIsIgnoredFails() throws Exception {
        H2.catches(asked(request -> request.scope(ObjectScope.ANY)), "reflect.schema.requests", "scope=TEMPORARY");
    }

    @Test
    void aSchemaThatIsIgnoredFails() throws Exception {
        H2.catches(
                asked(request -> request.in(null)),
                "reflect.schema.other",
                "tables there",
                "but got \"{reflect_both=[here], reflect_here=[id]}\"");
    }

    @Test
    void partsThatNobodyHasAskedForFail() throws Exception {
        H2.catches(asked(request -> request.facets(Facet.ALL)), "reflect.table.parts", "beside COLUMNS");
    }

    @Test
    void tablesThatAreReadOneByOneFail() throws Exception {
        H2.catches(
                bulk(sound -> new BrokenBulk(sound) {
                    @Override
                    public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
                        Map<TableName, ReflectedTable> tables = new LinkedHashMap<>();
                        super.tables(catalog, request)
                                .tables()
                                .keySet()
                                .forEach(name -> tables.putAll(super.tables(catalog, request.named(name.name()))
                                        .tables()));
                        return ReflectedTables.of(tables);
                    }
                }),
                "reflect.schema.queries",
                "at most as promised");
    }

    @Test
    void aPromiseOfFewerQueriesFails() throws Exception {
        H2.catches(
                bulk(sound -> new BrokenBulk(sound) {
                    @Override
                    public int queries() {
                        return 1;
                    }
                }),
                "reflect.schema.queries",
                "at most as promised");
    }

    @Test
    void oneTableThatIsNotReadAsManyAreFails() throws Exception {
        H2.catches(
                bulk(sound -> new BrokenBulk(sound) {
                    @Override
                    public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
                        ReflectedTables read = super.tables(catalog, request);
                        if (request.names() == null || request.names().size() > 1) {
                            return read;
                        }
                        Map<TableName, ReflectedTable> tables = new LinkedHashMap<>(read.tables());
                        tables.replaceAll((name, table) -> withoutComment(table));
                        return ReflectedTables.of(tables);
                    }
                }),
                "reflect.schema.single",
                "COMMENT of ");
    }

    @Test
    void aTableThatIsNotThereAndHasNoColumnsFails() throws Exception {
        H2.catches(
                bulk(sound -> new BrokenBulk(sound) {
                    @Override
                    public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
                        ReflectedTables read = super.tables(catalog, request);
                        Map<TableName, ReflectedTable> tables = new LinkedHashMap<>(read.tables());
                        if (request.names() != null) {
                            request.names()
                                    .forEach(name -> tables.computeIfAbsent(
                                            new TableName(request.schema(), name), ReflectionTest::empty));
                        }
                        return ReflectedTables.of(tables);
                    }
                }),
                "reflect.names.unknown",
                "but nothing was thrown");
    }

    // ------------------------------------------------------------------------------------------------ answers

    @Test
    void aKeyInTheOrderOfTheColumnsFails() throws Exception {
        H2.catches(
                answering(table -> {
                    PrimaryKey key = table.primaryKey();
                    if (key == null) {
                        return table;
                    }
                    List<String> sorted = new ArrayList<>(key.columns());
                    Collections.sort(sorted);
                    return with(table, new PrimaryKey(key.name(), sorted), table.foreignKeys(), table.indexes());
                }),
                "reflect.table.keys",
                "primary key");
    }

    @Test
    void aForeignKeyWhoseColumnsAreMixedUpFails() throws Exception {
        H2.catches(
                answering(table -> with(
                        table,
                        table.primaryKey(),
                        table.foreignKeys().stream()
                                .map(key -> {
                                    List<String> sorted = new ArrayList<>(key.columns());
                                    Collections.sort(sorted);
                                    return new ForeignKey(
                                            key.name(),
                                            sorted,
                                            key.target(),
                                            key.targetColumns(),
                                            key.onDelete(),
                                            key.onUpdate(),
                                            key.matchFull(),
                                            key.deferral(),
                                            key.dialects());
                                })
                                .toList(),
                        table.indexes())),
                "reflect.table.keys.order",
                "but got \"{c_number=b_row, d_row=a_number}\"");
    }

    @Test
    void actionsThatAreNotReadFail() throws Exception {
        H2.catches(
                answering(table -> with(
                        table,
                        table.primaryKey(),
                        table.foreignKeys().stream()
                                .map(key -> key.withOnDelete(ReferentialAction.NO_ACTION))
                                .toList(),
                        table.indexes())),
                "reflect.table.keys",
                "on delete");
    }

    @Test
    void anIndexThatIsReadInAscendingOrderFails() throws Exception {
        H2.catches(
                answering(table -> with(
                        table,
                        table.primaryKey(),
                        table.foreignKeys(),
                        table.indexes().stream()
                                .map(index -> new ReflectedIndex(
                                        index.name(),
                                        index.items().stream()
                                                .map(item -> ReflectedIndexItem.column(item.column()))
                                                .toList(),
                                        index.unique()))
                                .toList())),
                "reflect.table.indexes",
                "whether its columns are descending");
    }

    @Test
    void columnsThatMayAllBeNullFail() throws Exception {
        H2.catches(
                answering(table -> table.withColumns(table.columns().stream()
                        .map(column -> column.withNullable(true))
                        .toList())),
                "reflect.table.columns",
                "columns");
    }

    @Test
    void columnsInTheOrderOfTheirNamesFail() throws Exception {
        H2.catches(
                answering(table -> {
                    List<ReflectedColumn> sorted = new ArrayList<>(table.columns());
                    sorted.sort((a, b) -> a.name().compareTo(b.name()));
                    return table.withColumns(sorted);
                }),
                "reflect.table.columns",
                "columns");
    }

    @Test
    void typesWithoutTheirLengthFail() throws Exception {
        H2.catches(
                answering(table -> table.withColumns(table.columns().stream()
                        .map(column -> column.type() instanceof BasicType<?> basic && basic.kind() == TypeKind.VARCHAR
                                ? column.withType(BasicType.of(TypeKind.VARCHAR, String.class))
                                : column)
                        .toList())),
                "difference.column.type",
                "nothing is lost by a longer text");
    }

    @Test
    void whatIsLostOfAColumnFails() throws Exception {
        H2.catches(
                answering(table -> table.withColumns(table.columns().stream()
                        .map(column ->
                                ReflectedColumn.of(column.name(), column.type(), column.typeName(), column.nullable()))
                        .toList())),
                "reflect.schema.again",
                "difference from the declaration");
    }

    @Test
    void uniqueKeysThatAreNotReadFail() throws Exception {
        H2.catches(
                answering(table -> withConstraints(table, List.of(), table.checks())),
                "reflect.schema.again",
                "The unique key of [a number] is missing.");
    }

    @Test
    void checksThatAreNotReadFail() throws Exception {
        H2.catches(
                answering(table -> withConstraints(table, table.uniqueKeys(), List.of())),
                "reflect.schema.again",
                "The check \"reflect_e5_ck\" is missing.");
    }

    @Test
    void aViewWhoseQueryCannotBeExecutedFails() throws Exception {
        H2.catches(answering(ReflectionTest::withQueryCutOff), "reflect.table.view", "ALK-5011");
    }

    // ------------------------------------------------------------------------------------------------ names

    /** What the sound dialect reads of names, to be broken in one place. */
    private static class BrokenReflection implements Reflection {
        private final Reflection sound;

        BrokenReflection(Reflection sound) {
            this.sound = sound;
        }

        @Override
        public @Nullable String ownSchema(Catalog catalog) {
            return sound.ownSchema(catalog);
        }

        @Override
        public List<String> schemas(Catalog catalog) {
            return sound.schemas(catalog);
        }

        @Override
        public List<ReflectedObject> objects(Catalog catalog, @Nullable String schema) {
            return sound.objects(catalog, schema);
        }

        @Override
        public List<SequenceDefinition> sequences(Catalog catalog, @Nullable String schema) {
            return sound.sequences(catalog, schema);
        }

        @Override
        public Optional<ReflectedTable> table(Catalog catalog, TableName name, Set<Facet> facets) {
            return sound.table(catalog, name, facets);
        }
    }

    private static UnaryOperator<Dialect> names(UnaryOperator<Reflection> broken) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public Reflection reflection() {
                return broken.apply(super.reflection());
            }
        };
    }

    @Test
    void viewsThatAreListedAsTablesFail() throws Exception {
        H2.catches(
                names(sound -> new BrokenReflection(sound) {
                    @Override
                    public List<ReflectedObject> objects(Catalog catalog, @Nullable String schema) {
                        return super.objects(catalog, schema).stream()
                                .map(object -> new ReflectedObject(object.name(), ObjectKind.TABLE, object.temporary()))
                                .toList();
                    }
                }),
                "reflect.names.views",
                "whether it is among the views: expected true");
    }

    @Test
    void sequencesWithoutTheirNumbersFail() throws Exception {
        H2.catches(
                names(sound -> new BrokenReflection(sound) {
                    @Override
                    public List<SequenceDefinition> sequences(Catalog catalog, @Nullable String schema) {
                        return super.sequences(catalog, schema).stream()
                                .map(sequence -> new SequenceDefinition(sequence.name(), Numbering.DEFAULT))
                                .toList();
                    }
                }),
                "reflect.names.sequences",
                "sequences");
    }

    @Test
    void aReadingThatEndsTheTransactionFails() throws Exception {
        H2.catches(
                names(sound -> new BrokenReflection(sound) {
                    @Override
                    public List<ReflectedObject> objects(Catalog catalog, @Nullable String schema) {
                        catalog.ask(driver -> {
                            driver.getConnection().commit();
                            return true;
                        });
                        return super.objects(catalog, schema);
                    }
                }),
                "reflect.transaction",
                "rows after the rollback: expected 5 (Integer), but got 2");
    }

    // ------------------------------------------------------------------------------------------------ tables

    private static ReflectedTable empty(TableName name) {
        return new ReflectedTable(
                name,
                ObjectKind.TABLE,
                false,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null);
    }

    private static ReflectedTable with(
            ReflectedTable table,
            @Nullable PrimaryKey primaryKey,
            List<ForeignKey> foreignKeys,
            List<ReflectedIndex> indexes) {
        return new ReflectedTable(
                table.name(),
                table.kind(),
                table.temporary(),
                table.columns(),
                primaryKey,
                foreignKeys,
                indexes,
                table.uniqueKeys(),
                table.checks(),
                table.constraints(),
                table.comment(),
                table.options(),
                table.query());
    }

    private static ReflectedTable withoutComment(ReflectedTable table) {
        return new ReflectedTable(
                table.name(),
                table.kind(),
                table.temporary(),
                table.columns(),
                table.primaryKey(),
                table.foreignKeys(),
                table.indexes(),
                table.uniqueKeys(),
                table.checks(),
                table.constraints(),
                null,
                table.options(),
                table.query());
    }

    private static ReflectedTable withConstraints(
            ReflectedTable table, List<UniqueKey> uniqueKeys, List<ReflectedCheck> checks) {
        return new ReflectedTable(
                table.name(),
                table.kind(),
                table.temporary(),
                table.columns(),
                table.primaryKey(),
                table.foreignKeys(),
                table.indexes(),
                uniqueKeys,
                checks,
                table.constraints(),
                table.comment(),
                table.options(),
                table.query());
    }

    private static ReflectedTable withQueryCutOff(ReflectedTable table) {
        String query = table.query();
        return new ReflectedTable(
                table.name(),
                table.kind(),
                table.temporary(),
                table.columns(),
                table.primaryKey(),
                table.foreignKeys(),
                table.indexes(),
                table.uniqueKeys(),
                table.checks(),
                table.constraints(),
                table.comment(),
                table.options(),
                query == null ? null : query.substring(0, query.length() / 2));
    }
}
