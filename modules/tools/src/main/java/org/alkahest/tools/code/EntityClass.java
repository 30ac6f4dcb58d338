package org.alkahest.tools.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;

/** Writes the mapped class of one table: a record, or a class that changes. */
final class EntityClass {
    /** The most that a constructor takes, in words of the machine, less the object itself. */
    private static final int MOST_WORDS = 254;

    private final ReflectedTable table;
    private final String type;
    private final SourceFile file;
    private final List<EntityMember> members = new ArrayList<>();
    private final List<String> notMapped = new ArrayList<>();

    EntityClass(ReflectedTable table, SchemaNames names, SourceFile file) {
        this.table = table;
        this.type = names.type(table.name());
        this.file = file;
        for (ReflectedColumn column : table.columns()) {
            Optional<EntityMember> member = EntityMember.of(table, column, names, file);
            member.ifPresentOrElse(
                    members::add, () -> notMapped.add(column.name() + " (" + EntityMember.reason(column) + ")"));
        }
    }

    /** A record; a class where there are more members than a constructor takes. */
    SourceFile asRecord() {
        int words = members.stream()
                .mapToInt(member -> Set.of("long", "double").contains(member.declared()) ? 2 : 1)
                .sum();
        if (words > MOST_WORDS) {
            return asClass();
        }
        head(true);
        file.line("public record " + type + "(");
        for (int i = 0; i < members.size(); i++) {
            EntityMember member = members.get(i);
            file.line("        " + annotated(member) + member.declared() + ' ' + member.name()
                    + (i < members.size() - 1 ? "," : ") {"));
        }
        Map<EntityMember, String> names = methods("with");
        for (EntityMember changed : members) {
            if (!changed.key()) {
                wither(changed, Objects.requireNonNull(names.get(changed)));
            }
        }
        return file.line("}");
    }

    private void wither(EntityMember changed, String method) {
        file.blank();
        file.documentation("    ", List.of("The same with another {@link #" + changed.name() + "()}."));
        file.line("    public " + type + ' ' + method + "(" + changed.declared() + ' ' + changed.name() + ") {");
        file.wrapped(
                "        return new " + type + "(",
                members.stream().map(EntityMember::name).collect(Collectors.joining(", ", "", ");")));
        file.line("    }");
    }

    /** A class with fields of its own, and a method to read and to set each. */
    SourceFile asClass() {
        head(false);
        file.line("public final class " + type + " {");
        for (EntityMember member : members) {
            member.annotations().forEach(annotation -> file.line("    " + annotation));
            file.line("    private " + member.declared() + ' ' + member.name() + ";");
            file.blank();
        }
        file.documentation("    ", List.of("A new one, whose members are to be set."));
        file.line("    public " + type + "() {}");
        Map<EntityMember, String> setters = methods("set");
        for (EntityMember member : members) {
            file.blank();
            comment(member).ifPresent(comment -> file.documentation("    ", List.of(comment)));
            file.line("    public " + member.declared() + ' ' + member.name() + "() {");
            file.line("        return " + member.name() + ";");
            file.line("    }");
            file.blank();
            file.documentation("    ", List.of("Sets {@link #" + member.name() + "()}."));
            file.line("    public void " + setters.get(member) + "(" + member.declared() + ' ' + member.name() + ") {");
            file.line("        this." + member.name() + " = " + member.name() + ";");
            file.line("    }");
        }
        return file.line("}");
    }

    private static String annotated(EntityMember member) {
        return member.annotations().stream().map(annotation -> annotation + ' ').collect(Collectors.joining());
    }

    /** A method for each member: {@code withName} for {@code name}. */
    private Map<EntityMember, String> methods(String verb) {
        return JavaNames.unique(
                members,
                member -> {
                    int first = member.name().offsetByCodePoints(0, 1);
                    return verb
                            + new StringBuilder()
                                    .appendCodePoint(
                                            Character.toUpperCase(member.name().codePointAt(0)))
                                    .append(member.name().substring(first));
                },
                members.stream().map(EntityMember::name).collect(Collectors.toSet()),
                Function.identity());
    }

    private void head(boolean record) {
        List<String> paragraphs = new ArrayList<>();
        String comment = table.comment();
        if (comment != null && !comment.isBlank()) {
            paragraphs.add(JavaText.documentation(comment));
        }
        paragraphs.add("A row of {@code " + JavaText.documentation(table.name().toString()) + "}.");
        if (!notMapped.isEmpty()) {
            paragraphs.add("Not mapped: " + JavaText.documentation(String.join("; ", notMapped)) + ".");
        }
        if (record) {
            for (EntityMember member : members) {
                comment(member).ifPresent(text -> paragraphs.add("@param " + member.name() + ' ' + text));
            }
        }
        file.documentation("", paragraphs);
        String schema = table.name().schema();
        file.line("@" + file.use("Table") + "(name = "
                + JavaText.literal(table.name().name())
                + (schema == null ? "" : ", schema = " + JavaText.literal(schema)) + ")");
    }

    private Optional<String> comment(EntityMember member) {
        return table.column(member.column())
                .map(ReflectedColumn::comment)
                .map(JavaText::documentation)
                .filter(text -> !text.isEmpty());
    }
}
