package org.alkahest.engine.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.SchemaScript;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.difference.SchemaChange.Step;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Table;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.ViewDefinition;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.jspecify.annotations.Nullable;

/** Compares a metadata with what an inspector finds in the schemas of its tables. */
public final class SchemaComparison {
    private final Inspector inspector;
    private final Dialect dialect;
    private final MetaData metaData;
    private final Predicate<? super TableName> compared;
    private final TableComparison tables;
    private final List<SchemaChange> changes = new ArrayList<>();
    private final List<TableName> byName = new ArrayList<>();

    /**
     * A comparison.
     *
     * @param compared which tables, views and sequences are looked at, of those that are declared and of those that are there
     * @param trial how the database keeps a definition
     */
    public SchemaComparison(
            Inspector inspector, MetaData metaData, Predicate<? super TableName> compared, Trial trial) {
        this.inspector = inspector;
        this.dialect = inspector.dialect();
        this.metaData = metaData;
        this.compared = compared;
        this.tables = new TableComparison(dialect, trial);
    }

    /** Compares. Reads each schema with the queries of one bulk reading, and makes a trial of tables that cannot be compared as they are. */
    public SchemaDifference difference() {
        Map<TableName, ViewDefinition> views = metaData.views().stream()
                .filter(view -> compared.test(view.name()))
                .collect(Collectors.toMap(ViewDefinition::name, view -> view));
        Map<TableName, TableDefinition> declared = new LinkedHashMap<>();
        for (Table table : metaData.tables()) {
            if (!views.containsKey(table.name()) && compared.test(table.name())) {
                declared.put(table.name(), SchemaScript.on(dialect, table.definition()));
            }
        }
        for (String schema : schemas()) {
            tables(schema.isEmpty() ? null : schema.substring(1), declared, views);
        }
        List<SchemaChange> ordered = new ArrayList<>(changes);
        ordered.sort(Comparator.comparing(SchemaChange::step));
        return new SchemaDifference(ordered, byName);
    }

    /** The schemas of what is declared, with a mark before each name, and nothing for the connection's own. */
    private Set<String> schemas() {
        Set<String> schemas = new LinkedHashSet<>();
        schemas.add(metaData.schema().map(name -> '.' + name).orElse(""));
        metaData.tables().forEach(table -> schemas.add(mark(table.name().schema())));
        return schemas;
    }

    private static String mark(@Nullable String schema) {
        return schema == null ? "" : '.' + schema;
    }

    private void tables(
            @Nullable String schema, Map<TableName, TableDefinition> declared, Map<TableName, ViewDefinition> views) {
        Set<TableName> there = new HashSet<>();
        for (ReflectedObject object : inspector.objects(schema)) {
            if (!object.temporary() && compared.test(object.name())) {
                there.add(object.name());
                extra(object, declared.keySet(), views.keySet());
            }
        }
        Map<TableName, ReflectedTable> live = inspector
                .tables(ReflectionRequest.tables().in(schema).kinds(ObjectKind.TABLE))
                .tables();
        for (TableDefinition table : declared.values()) {
            ReflectedTable found = live.get(table.name());
            if (found != null) {
                changes.addAll(tables.compare(table, found, byName));
            }
        }
        missing(schema, there);
        sequences(schema);
    }

    private void extra(ReflectedObject object, Set<TableName> declared, Set<TableName> views) {
        TableName name = object.name();
        boolean isTable = object.kind() == ObjectKind.TABLE;
        if (isTable && !declared.contains(name)) {
            changes.add(new SchemaChange(
                    name,
                    "The table \"" + name + "\" is not declared.",
                    Step.DROP_TABLE,
                    true,
                    List.of(new SchemaStatement.DropTable(name, false))));
        } else if (!isTable && !views.contains(name)) {
            boolean materialized = object.kind() == ObjectKind.MATERIALIZED_VIEW;
            changes.add(new SchemaChange(
                    name,
                    "The view \"" + name + "\" is not declared.",
                    Step.DROP_VIEW,
                    true,
                    List.of(new SchemaStatement.DropView(name, materialized, false))));
        }
    }

    /** What is declared and not there is created as createAll does it, in the same order. */
    private void missing(@Nullable String schema, Set<TableName> there) {
        Set<TableName> skipped = new HashSet<>(there);
        metaData.sequences().forEach(sequence -> skipped.add(sequence.name()));
        metaData.tables().stream()
                .map(Table::name)
                .filter(name -> !mark(name.schema()).equals(mark(schema)) || !compared.test(name))
                .forEach(skipped::add);
        List<LabelType> enums = inspector.enums(schema);
        for (SchemaStatement statement :
                SchemaScript.plan(metaData, table -> true, dialect).create(skipped)) {
            Creation.of(statement, enums, schema).ifPresent(changes::add);
        }
    }

    private void sequences(@Nullable String schema) {
        if (!dialect.capabilities().has(Capability.SEQUENCES)) {
            return;
        }
        Map<TableName, SequenceDefinition> live = inspector.sequences(schema).stream()
                .filter(sequence -> compared.test(sequence.name()))
                .collect(Collectors.toMap(SequenceDefinition::name, sequence -> sequence));
        for (SequenceDefinition sequence : metaData.sequences()) {
            if (mark(sequence.name().schema()).equals(mark(schema)) && compared.test(sequence.name())) {
                SequenceDefinition found = live.remove(sequence.name());
                if (found == null) {
                    changes.add(new SchemaChange(
                            sequence.name(),
                            "The sequence \"" + sequence.name() + "\" is missing.",
                            Step.CREATE_TYPE_OR_SEQUENCE,
                            false,
                            List.of(new SchemaStatement.CreateSequence(sequence, false))));
                } else if (!NumberingComparison.same(sequence.numbering(), found.numbering())) {
                    changes.add(new SchemaChange(
                            sequence.name(),
                            "The sequence \"" + sequence.name() + "\" counts by " + found.numbering() + ", and "
                                    + sequence.numbering() + " is declared.",
                            Step.CREATE_TYPE_OR_SEQUENCE,
                            true,
                            List.of()));
                }
            }
        }
        live.keySet()
                .forEach(name -> changes.add(new SchemaChange(
                        name,
                        "The sequence \"" + name + "\" is not declared.",
                        Step.DROP_SEQUENCE,
                        true,
                        List.of(new SchemaStatement.DropSequence(name, false)))));
    }
}
