package org.alkahest.engine.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import org.alkahest.engine.inspect.ViewOrder;
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
        List<TableName> viewOrder =
                metaData.views().stream().map(ViewDefinition::name).toList();
        ordered.sort(Comparator.comparing(SchemaChange::step)
                .thenComparing(change -> change.step() == Step.CREATE_VIEW ? viewOrder.indexOf(change.object()) : 0));
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
        List<ReflectedObject> extra = new ArrayList<>();
        for (ReflectedObject object : inspector.objects(schema)) {
            if (!object.temporary() && compared.test(object.name())) {
                there.add(object.name());
                boolean isTable = object.kind() == ObjectKind.TABLE;
                if (!(isTable ? declared.keySet() : views.keySet()).contains(object.name())) {
                    extra.add(object);
                }
            }
        }
        Map<TableName, ReflectedTable> live = inspector
                .tables(ReflectionRequest.tables().in(schema).kinds(ObjectKind.TABLE))
                .tables();
        Set<TableName> changed = new LinkedHashSet<>();
        for (TableDefinition table : declared.values()) {
            ReflectedTable found = live.get(table.name());
            if (found != null) {
                List<SchemaChange> own = tables.compare(table, found, byName);
                changes.addAll(own);
                if (own.stream().anyMatch(SchemaComparison::isInTheWayOfViews)) {
                    changed.add(table.name());
                }
            }
        }
        changes.addAll(new ExtraObjects(inspector, schema).changes(extra, live));
        standing(changed, there, views.values());
        missing(schema, there);
        sequences(schema);
    }

    /** Whether some databases refuse it while a view stands on the column. */
    private static boolean isInTheWayOfViews(SchemaChange change) {
        return change.statements().stream()
                .anyMatch(statement -> statement instanceof SchemaStatement.AlterType
                        || statement instanceof SchemaStatement.DropColumn);
    }

    /** Views that stand on what changes, or on such views, make way and are created again. */
    private void standing(Set<TableName> changed, Set<TableName> there, Collection<ViewDefinition> views) {
        if (changed.isEmpty()) {
            return;
        }
        List<SchemaChange> drops = new ArrayList<>();
        for (ViewDefinition view : metaData.views()) {
            var created = new SchemaStatement.CreateView(view, SchemaStatement.Existing.FAILS);
            if (views.contains(view) && there.contains(view.name()) && names(created, changed)) {
                changed.add(view.name());
                String words = "The view \"" + view.name() + "\" stands on what changes, and is ";
                drops.add(new SchemaChange(
                        view.name(),
                        words + "dropped before.",
                        Step.DROP_VIEW,
                        false,
                        List.of(new SchemaStatement.DropView(view.name(), view.materialized(), false))));
                changes.add(new SchemaChange(
                        view.name(), words + "created again.", Step.CREATE_VIEW, false, List.of(created)));
            }
        }
        Collections.reverse(drops);
        changes.addAll(drops);
    }

    private boolean names(SchemaStatement.CreateView view, Set<TableName> some) {
        String text = dialect.text(() -> view);
        return some.stream().anyMatch(name -> !name.equals(view.view().name()) && ViewOrder.names(text, name.name()));
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
