package org.alkahest.engine.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedDefinition;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.difference.SchemaChange.Step;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.engine.inspect.ViewOrder;
import org.alkahest.sql.schema.SchemaPlan;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** Tables and views that nobody declared, dropped in an order in which nothing stands on them any more. */
final class ExtraObjects {
    private final Inspector inspector;
    private final @Nullable String schema;

    ExtraObjects(Inspector inspector, @Nullable String schema) {
        this.inspector = inspector;
        this.schema = schema;
    }

    /** @param live the tables of the schema */
    List<SchemaChange> changes(List<ReflectedObject> extra, Map<TableName, ReflectedTable> live) {
        List<ReflectedObject> tables = new ArrayList<>();
        List<ReflectedObject> views = new ArrayList<>();
        extra.forEach(object -> (object.kind() == ObjectKind.TABLE ? tables : views).add(object));
        List<SchemaChange> changes = new ArrayList<>();
        views(views, changes);
        tables(tables, live, changes);
        return changes;
    }

    private void views(List<ReflectedObject> views, List<SchemaChange> changes) {
        List<ReflectedObject> remaining = new ArrayList<>(views);
        if (views.size() > 1) {
            List<String> names = views.stream().map(view -> view.name().name()).toList();
            Map<TableName, ReflectedTable> read = inspector
                    .tables(ReflectionRequest.tables()
                            .in(schema)
                            .kinds(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)
                            .named(names)
                            .facets(Facet.VIEW_DEFINITION))
                    .tables();
            List<ReflectedTable> ordered = new ArrayList<>(ViewOrder.of(List.copyOf(read.values())));
            Collections.reverse(ordered);
            List<TableName> order = ordered.stream().map(ReflectedTable::name).toList();
            remaining.sort((one, other) -> Integer.compare(order.indexOf(one.name()), order.indexOf(other.name())));
        }
        for (ReflectedObject view : remaining) {
            boolean materialized = view.kind() == ObjectKind.MATERIALIZED_VIEW;
            changes.add(new SchemaChange(
                    view.name(),
                    "The view \"" + view.name() + "\" is not declared.",
                    Step.DROP_VIEW,
                    true,
                    List.of(new SchemaStatement.DropView(view.name(), materialized, false))));
        }
    }

    private void tables(List<ReflectedObject> tables, Map<TableName, ReflectedTable> live, List<SchemaChange> changes) {
        List<TableDefinition> known = new ArrayList<>();
        Set<TableName> names = new HashSet<>();
        for (ReflectedObject object : tables) {
            ReflectedTable table = live.get(object.name());
            if (table == null) {
                changes.add(dropped(object.name(), new SchemaStatement.DropTable(object.name(), false)));
            } else {
                known.add(ReflectedDefinition.of(table));
                names.add(object.name());
            }
        }
        boolean alter = inspector.dialect().capabilities().has(Capability.ALTER_FOREIGN_KEY);
        for (SchemaStatement statement : SchemaPlan.of(List.of(), known, List.of(), List.of(), List.of(), alter, false)
                .drop(names)) {
            if (statement instanceof SchemaStatement.DropForeignKey key) {
                changes.add(new SchemaChange(
                        key.table(),
                        "The foreign key \"" + key.name() + "\" of \"" + key.table() + "\" goes before its table.",
                        Step.DROP_TABLE,
                        true,
                        List.of(statement)));
            } else if (statement instanceof SchemaStatement.DropTable table) {
                changes.add(dropped(table.table(), statement));
            }
        }
    }

    private static SchemaChange dropped(TableName name, SchemaStatement statement) {
        return new SchemaChange(
                name, "The table \"" + name + "\" is not declared.", Step.DROP_TABLE, true, List.of(statement));
    }
}
