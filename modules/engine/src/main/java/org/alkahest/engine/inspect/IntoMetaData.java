package org.alkahest.engine.inspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.LeftOut;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedDefinition;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** Reads schemas into a metadata: first everything is read, then tables are added, so that a failure adds nothing. */
final class IntoMetaData {
    private static final Set<ObjectKind> TABLES = EnumSet.of(ObjectKind.TABLE);

    private final Inspector inspector;
    private final MetaData metaData;
    private final ReflectOptions options;
    private final Map<TableName, ReflectedTable> read = new LinkedHashMap<>();
    private final Map<TableName, AlkahestException> unreadable = new LinkedHashMap<>();
    private final Set<TableName> missing = new LinkedHashSet<>();

    IntoMetaData(Inspector inspector, MetaData metaData, ReflectOptions options) {
        this.inspector = inspector;
        this.metaData = metaData;
        this.options = options;
    }

    ReflectionReport add() {
        List<@Nullable String> schemas = new ArrayList<>(options.schemas());
        if (schemas.isEmpty()) {
            schemas.add(metaData.schema().orElse(null));
        }
        List<SequenceDefinition> sequences = new ArrayList<>();
        for (String schema : schemas) {
            readSchema(schema);
            if (options.sequences()) {
                sequences.addAll(inspector.sequences(schema));
            }
        }
        if (options.followed()) {
            follow();
        }
        return added(sequences);
    }

    private void readSchema(@Nullable String schema) {
        Set<ObjectKind> kinds = options.views() ? EnumSet.allOf(ObjectKind.class) : TABLES;
        ReflectionRequest request =
                ReflectionRequest.tables().in(schema).kinds(kinds).facets(Facet.ALL);
        Set<String> only = options.only();
        if (only != null) {
            for (String name : only) {
                if (!inspector.hasTable(new TableName(schema, name))) {
                    throw InspectionErrors.noSuchTable(new TableName(schema, name), inspector.objects(schema));
                }
            }
            request = request.named(only).kinds(EnumSet.allOf(ObjectKind.class));
        }
        take(inspector.tables(request), true);
    }

    private void take(ReflectedTables found, boolean filtered) {
        found.tables().forEach((name, table) -> {
            if (!filtered || options.includes(name)) {
                read.put(name, table);
            }
        });
        found.unreadable().forEach((name, why) -> {
            if (!filtered || options.includes(name)) {
                unreadable.put(name, why);
            }
        });
    }

    /** Reads what foreign keys refer to, and what that refers to, until nothing new turns up: one question a schema and round. */
    private void follow() {
        for (Map<String, Set<TableName>> open = open(); !open.isEmpty(); open = open()) {
            for (Set<TableName> targets : open.values()) {
                TableName first = targets.iterator().next();
                List<String> names = targets.stream().map(TableName::name).toList();
                take(
                        inspector.tables(
                                ReflectionRequest.tables().in(first.schema()).named(names)),
                        false);
                targets.stream().filter(target -> !read.containsKey(target)).forEach(missing::add);
            }
        }
    }

    private Map<String, Set<TableName>> open() {
        Map<String, Set<TableName>> open = new TreeMap<>();
        for (TableName target : targets(read.values())) {
            boolean known = read.containsKey(target)
                    || missing.contains(target)
                    || metaData.table(target).isPresent();
            if (!known) {
                open.computeIfAbsent(String.valueOf(target.schema()), schema -> new LinkedHashSet<>())
                        .add(target);
            }
        }
        return open;
    }

    private static Set<TableName> targets(Collection<ReflectedTable> tables) {
        Set<TableName> targets = new LinkedHashSet<>();
        for (ReflectedTable table : tables) {
            table.foreignKeys().stream().map(ForeignKey::target).forEach(targets::add);
        }
        return targets;
    }

    private ReflectionReport added(List<SequenceDefinition> sequences) {
        Map<TableName, RevisedTable> revised = new LinkedHashMap<>();
        read.forEach((name, table) -> revised.put(name, new RevisedTable(table, options.listeners())));
        List<TableName> added = new ArrayList<>();
        List<TableName> kept = new ArrayList<>();
        List<ReflectedTable> views = new ArrayList<>();
        Map<TableName, List<String>> leftOut = new LinkedHashMap<>();
        revised.forEach((name, revision) -> {
            ReflectedTable table = revision.table(revised);
            if (metaData.table(name).isPresent()) {
                kept.add(name);
            } else if (table.kind() == ObjectKind.TABLE) {
                DynamicTable.of(metaData, ReflectedDefinition.of(table));
                added.add(name);
                List<String> lines = LeftOut.of(table);
                if (!lines.isEmpty()) {
                    leftOut.put(name, lines);
                }
            } else {
                views.add(table);
            }
        });
        for (ReflectedTable view : ViewOrder.of(views)) {
            addView(view);
            added.add(view.name());
        }
        Set<TableName> known = new LinkedHashSet<>();
        metaData.sequences().forEach(sequence -> known.add(sequence.name()));
        sequences.stream().filter(sequence -> !known.contains(sequence.name())).forEach(metaData::sequence);
        return new ReflectionReport(added, kept, unreadable, leftOut, List.copyOf(missing));
    }

    private void addView(ReflectedTable view) {
        DynamicTable table = DynamicTable.of(metaData, ReflectedDefinition.of(view));
        String query = view.query();
        if (query != null) {
            metaData.view(table, query, view.kind() == ObjectKind.MATERIALIZED_VIEW);
        }
    }
}
