package org.alkahest.tools.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.tree.TableName;

/** Writes the class that has the mappings, one entity a class, and the ways from one to another. */
final class EntityHolder {
    private final SchemaNames names;
    private final String type;
    private final List<Relationship> relationships;
    private final SourceFile file;

    EntityHolder(SchemaNames names, String type, List<Relationship> relationships, SourceFile file) {
        this.names = names;
        this.type = type;
        this.relationships = relationships;
        this.file = file;
    }

    SourceFile write() {
        List<ReflectedTable> entities =
                names.tables().stream().filter(EntityMember::isEntity).toList();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("The mapped classes, and the ways from one to another.");
        List<String> others = names.tables().stream()
                .filter(table -> !EntityMember.isEntity(table))
                .map(table -> table.name().toString())
                .toList();
        if (!others.isEmpty()) {
            paragraphs.add("Not mapped, for want of a key that members can hold: "
                    + JavaText.documentation(String.join(", ", others)) + ".");
        }
        file.documentation("", paragraphs);
        file.line("public final class " + type + " {");
        String mappings = file.use("Mappings");
        file.documentation("    ", List.of("Made with the permission to reach into the classes of this package."));
        List<String> arguments = new ArrayList<>();
        arguments.add(file.use("MethodHandles") + ".lookup()");
        referredFirst(entities).forEach(table -> arguments.add(names.type(table.name()) + ".class"));
        file.line("    public static final " + mappings + " MAPPINGS = " + mappings + ".of(");
        file.line("            " + String.join(",\n            ", arguments) + ");");
        file.blank();
        for (ReflectedTable table : entities) {
            String entity = names.type(table.name());
            file.line("    public static final " + file.use("Entity") + "<" + entity + "> "
                    + names.constant(table.name()) + " = MAPPINGS.entity(" + entity + ".class);");
        }
        file.blank();
        file.line("    private " + type + "() {}");
        methods().forEach(this::method);
        if (relationships.stream().anyMatch(this::mayHaveNone)) {
            none();
        }
        return file.line("}");
    }

    /** So that rows that are referred to are written first, also where a key of several columns cannot tell the mapping. */
    private List<ReflectedTable> referredFirst(List<ReflectedTable> entities) {
        Set<ReflectedTable> ordered = new LinkedHashSet<>();
        Set<TableName> entered = new HashSet<>();
        for (ReflectedTable start : entities) {
            Deque<ReflectedTable> path = new ArrayDeque<>(List.of(start));
            while (!path.isEmpty()) {
                ReflectedTable table = path.element();
                Optional<ReflectedTable> next = entered.add(table.name()) || !ordered.contains(table)
                        ? table.foreignKeys().stream()
                                .flatMap(key -> names.table(key.target()).stream())
                                .filter(target -> EntityMember.isEntity(target) && !entered.contains(target.name()))
                                .findFirst()
                        : Optional.empty();
                if (next.isPresent()) {
                    path.push(next.get());
                } else {
                    ordered.add(path.pop());
                }
            }
        }
        return List.copyOf(ordered);
    }

    /** The methods, whose names differ for each class they take. */
    private Map<Relationship, String> methods() {
        Map<TableName, List<Relationship>> byParameter = new HashMap<>();
        relationships.forEach(way -> byParameter
                .computeIfAbsent(way.from().name(), any -> new ArrayList<>())
                .add(way));
        Map<Relationship, String> unordered = new HashMap<>();
        byParameter
                .values()
                .forEach(ways -> unordered.putAll(JavaNames.unique(
                        ways, way -> JavaNames.legal(way.wish(), "rows"), Set.of("present"), Function.identity())));
        Map<Relationship, String> ordered = new LinkedHashMap<>();
        relationships.forEach(way -> ordered.put(way, Objects.requireNonNull(unordered.get(way))));
        return ordered;
    }

    private void method(Relationship way, String name) {
        String from = names.type(way.from().name());
        String to = names.type(way.to().name());
        String entity = names.constant(way.to().name());
        file.blank();
        file.documentation("    ", List.of(documentation(way)));
        file.line("    public static " + file.use("Select") + "<" + to + "> " + name + "(" + from + " row) {");
        String select = "return " + file.use("Sql") + ".select(" + entity + ")";
        List<String> calls = new ArrayList<>();
        ReflectedTable through = way.through();
        ForeignKey on = way.on();
        if (through != null && on != null) {
            String join = names.constant(through.name());
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < on.columns().size(); i++) {
                pairs.add(member(through, on.columns().get(i)).of(join) + ".eq("
                        + member(way.to(), on.targetColumns().get(i)).of(entity) + ")");
            }
            calls.add(".from(" + entity + ")");
            calls.add(".join(" + join + ", " + and(pairs) + ")");
            calls.add(".where("
                    + equal(
                            join,
                            through,
                            way.by().columns(),
                            way.from(),
                            way.by().targetColumns()) + ")");
        } else if (way.kind() == Relationship.Kind.TO_ONE) {
            calls.add(".where("
                    + equal(
                            entity,
                            way.to(),
                            way.by().targetColumns(),
                            way.from(),
                            way.by().columns()) + ")");
        } else {
            calls.add(".where("
                    + equal(
                            entity,
                            way.to(),
                            way.by().columns(),
                            way.from(),
                            way.by().targetColumns()) + ")");
        }
        file.chain("        ", select, calls);
        file.line("    }");
    }

    private String documentation(Relationship way) {
        String from = link(way.from());
        String to = "{@link " + names.type(way.to().name()) + "}";
        String columns =
                "{@code " + JavaText.documentation(String.join(", ", way.by().columns())) + "}";
        ReflectedTable through = way.through();
        if (through != null) {
            return "Each " + to + " that {@link " + names.type(through.name()) + "} joins to " + from + " by " + columns
                    + ".";
        }
        return way.kind() == Relationship.Kind.TO_ONE
                ? "The " + to + " that the " + columns + " of " + from + " refers to"
                        + (mayHaveNone(way) ? "; none where that is null." : ".")
                : "Each " + to + " whose " + columns + " refers to " + from + ".";
    }

    private String link(ReflectedTable table) {
        String linked = names.type(table.name());
        return ("AEIOU".indexOf(linked.charAt(0)) < 0 ? "a" : "an") + " {@link " + linked + "}";
    }

    /** Conditions that columns of an entity have the values of a row. */
    private String equal(
            String entity,
            ReflectedTable table,
            List<String> columns,
            ReflectedTable rowTable,
            List<String> rowColumns) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            EntityMember value = member(rowTable, rowColumns.get(i));
            String read = "row." + value.name() + "()";
            conditions.add(member(table, columns.get(i)).of(entity)
                    + (value.nullable() ? ".in(present(" + read + "))" : ".eq(" + read + ")"));
        }
        return String.join(", ", conditions);
    }

    private static String and(List<String> conditions) {
        var text = new StringBuilder(conditions.get(0));
        conditions
                .subList(1, conditions.size())
                .forEach(condition -> text.append(".and(").append(condition).append(")"));
        return text.toString();
    }

    private EntityMember member(ReflectedTable table, String column) {
        EntityMember member = Relationship.member(table, column, names).orElseThrow();
        use(member.values());
        return member;
    }

    private void use(String values) {
        if (Imports.NAMES.contains(values)) {
            file.use(values);
        }
    }

    private boolean mayHaveNone(Relationship way) {
        List<String> columns = way.kind() == Relationship.Kind.TO_ONE
                ? way.by().columns()
                : way.by().targetColumns();
        return columns.stream().anyMatch(column -> member(way.from(), column).nullable());
    }

    private void none() {
        String list = file.use("List");
        file.blank();
        file.line("    private static <T> " + list + "<T> present(@" + file.use("Nullable") + " T value) {");
        file.line("        return value == null ? " + list + ".of() : " + list + ".of(value);");
        file.line("    }");
    }
}
