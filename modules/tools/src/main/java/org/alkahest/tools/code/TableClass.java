package org.alkahest.tools.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedComputation;
import org.alkahest.dialect.reflect.ReflectedConstraint;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.OrderItem.NullsOrder;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Writes the class of one table. */
final class TableClass {
    private final ReflectedTable table;
    private final SchemaNames names;
    private final String holder;

    /** What is said in the documentation because no declaration can say it. */
    private final List<String> notDeclared = new ArrayList<>();

    TableClass(ReflectedTable table, SchemaNames names, String holder) {
        this.table = table;
        this.names = names;
        this.holder = holder;
    }

    SourceFile write(SourceFile file) {
        String type = names.type(table.name());
        List<List<String>> fields = new ArrayList<>();
        for (ReflectedColumn column : table.columns()) {
            fields.add(field(column, file));
        }
        List<List<String>> statements = statements(file);

        file.documentation("", documentation());
        file.line("public final class " + type + " extends " + file.use("TypedTable") + "<" + type + "> {");
        for (int i = 0; i < fields.size(); i++) {
            String comment = table.columns().get(i).comment();
            if (comment != null) {
                file.blank();
                file.documentation("    ", List.of(JavaText.documentation(comment)));
            }
            file.chain(
                    "    ",
                    fields.get(i).get(0),
                    fields.get(i).subList(1, fields.get(i).size()));
        }
        file.blank();
        file.line("    " + type + "(" + file.use("TableHome") + " home) {");
        file.line("        super(home, " + nameOfTable(file) + ", " + type + "::new);");
        statements.forEach(
                statement -> file.chain("        ", statement.get(0), statement.subList(1, statement.size())));
        file.line("    }");
        return file.line("}");
    }

    private String nameOfTable(SourceFile file) {
        TableName name = table.name();
        String schema = name.schema();
        String literal = JavaText.literal(name.name());
        return schema == null
                ? literal
                : "new " + file.use("TableName") + "(" + JavaText.literal(schema) + ", " + literal + ")";
    }

    private List<String> documentation() {
        List<String> paragraphs = new ArrayList<>();
        String comment = table.comment();
        String kind = switch (table.kind()) {
            case TABLE -> "The table";
            case VIEW -> "The view";
            case MATERIALIZED_VIEW -> "The materialized view";
        };
        String name = kind + " {@code " + JavaText.documentation(table.name().toString()) + "}.";
        if (comment == null || comment.isBlank()) {
            paragraphs.add(name);
        } else {
            paragraphs.add(JavaText.documentation(comment));
            paragraphs.add(name);
        }
        paragraphs.addAll(notDeclared);
        return paragraphs;
    }

    private void notDeclared(String what) {
        notDeclared.add("Not declared here: " + JavaText.documentation(what) + ".");
    }

    // ------------------------------------------------------------------------------------------------ columns

    private List<String> field(ReflectedColumn column, SourceFile file) {
        JavaType type = JavaType.of(column.type(), file, names);
        List<String> parts = new ArrayList<>();
        String name = JavaText.literal(column.name());
        String shorter = shorter(column.type(), name);
        parts.add("public final " + type.column(file) + ' ' + member(column.name()) + " = "
                + (shorter != null ? shorter : "column(" + name + ", " + type.family() + ")"));
        if (column.nullable()) {
            parts.add(".nullable()");
        }
        if (Holder.isView(table)) {
            return parts;
        }
        Identity identity = column.identity();
        if (identity != null) {
            identity(column, identity, type, file, parts);
        }
        PrimaryKey key = table.primaryKey();
        if (key != null && key.columns().equals(List.of(column.name()))) {
            parts.add(".primaryKey()");
        }
        String text = column.defaultText();
        if (text != null) {
            String value = DefaultValue.of(column.type(), text, file, names);
            parts.add(".serverDefault(" + (value != null ? value : sql(type.plain(), text)) + ")");
        }
        ReflectedComputation computed = column.computed();
        if (computed != null) {
            parts.add((computed.stored() ? ".storedAs(" : ".virtualAs(") + sql(type.plain(), computed.text()) + ")");
        }
        if (column.setOnUpdate()) {
            if (column.type() instanceof BasicType<?> basic
                    && basic.equals(BasicType.of(TypeKind.TIMESTAMP, basic.javaType()))) {
                parts.add(".serverOnUpdate()");
            } else {
                notDeclared("the database sets " + column.name() + " at each UPDATE");
            }
        }
        for (ForeignKey foreignKey : table.foreignKeys()) {
            if (isOfOneColumn(foreignKey, column)) {
                parts.add(".references(() -> "
                        + target(foreignKey.target(), foreignKey.targetColumns().get(0)) + details(foreignKey, file)
                        + ")");
            }
        }
        String collation = column.collation();
        if (collation != null) {
            parts.add(".collation(" + JavaText.literal(collation) + ")");
        }
        String comment = column.comment();
        if (comment != null) {
            parts.add(".comment(" + JavaText.literal(comment) + ")");
        }
        return parts;
    }

    private void identity(
            ReflectedColumn column, Identity identity, JavaType type, SourceFile file, List<String> parts) {
        if (type.kind() != JavaType.Kind.NUM) {
            notDeclared("the database generates " + column.name());
        } else if (identity.equals(Identity.BY_DEFAULT)) {
            parts.add(".identity()");
        } else {
            parts.add(".identity(new " + file.use("Identity") + "(" + identity.always() + ", "
                    + numbering(identity.numbering(), file) + "))");
        }
    }

    private static String numbering(Numbering numbering, SourceFile file) {
        var text = new StringBuilder(file.use("Numbering")).append(".DEFAULT");
        number(text, ".from(", numbering.start());
        number(text, ".by(", numbering.increment());
        Long minimum = numbering.minimum();
        Long maximum = numbering.maximum();
        if (minimum != null && maximum != null) {
            text.append(".between(")
                    .append(minimum)
                    .append("L, ")
                    .append(maximum)
                    .append("L)");
        } else if (minimum != null || maximum != null) {
            return "new " + file.use("Numbering") + "(" + orNull(numbering.start()) + ", "
                    + orNull(numbering.increment())
                    + ", " + orNull(minimum) + ", " + orNull(maximum) + ", " + numbering.cycles() + ", "
                    + orNull(numbering.cache()) + ")";
        }
        text.append(numbering.cycles() ? ".cycling()" : "");
        number(text, ".cached(", numbering.cache());
        return text.toString();
    }

    private static String orNull(@Nullable Long number) {
        return number == null ? "null" : number + "L";
    }

    private static void number(StringBuilder text, String call, @Nullable Long number) {
        if (number != null) {
            text.append(call).append(number).append("L)");
        }
    }

    /** A column of a standard type by the method that is named for it; null if there is none. */
    private static @Nullable String shorter(SqlType<?> type, String name) {
        if (!(type instanceof BasicType<?> basic)) {
            return null;
        }
        String method = switch (basic.kind()) {
            case VARCHAR -> basic.hasLength() ? "varchar" : null;
            case DECIMAL -> basic.hasScale() ? "decimal" : null;
            case TEXT -> "text";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case DOUBLE -> "doublePrecision";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case TIME -> "time";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMP_WITH_TIME_ZONE -> "timestamptz";
            case UUID -> "uuid";
            case BLOB -> "blob";
            case INTERVAL -> "interval";
            case JSON -> "json";
            default -> null;
        };
        if (method == null) {
            return null;
        }
        boolean measured = basic.kind() == TypeKind.VARCHAR || basic.kind() == TypeKind.DECIMAL;
        if (!measured && basic.hasLength()) {
            return null;
        }
        return method + "(" + name + (measured ? ", " + basic.length() : "")
                + (basic.hasScale() ? ", " + basic.scale() : "") + ")";
    }

    // ------------------------------------------------------------------------------------------------ keys, checks,
    // indexes

    private List<List<String>> statements(SourceFile file) {
        List<List<String>> statements = new ArrayList<>();
        if (Holder.isView(table)) {
            return statements;
        }
        PrimaryKey key = table.primaryKey();
        if (key != null && key.columns().size() > 1) {
            key.columns().forEach(column -> statements.add(List.of(own(column) + ".primaryKey()")));
        }
        for (UniqueKey unique : table.uniqueKeys()) {
            statements.add(List.of("unique(key -> key" + name(unique.name())
                    + (unique.nullsDistinct() ? "" : ".withNullsNotDistinct()") + deferral(unique.deferral(), file)
                    + ", "
                    + own(unique.columns()) + ")"));
        }
        for (ForeignKey foreignKey : table.foreignKeys()) {
            foreignKey(foreignKey, file, statements);
        }
        for (ReflectedCheck check : table.checks()) {
            String name = check.name();
            statements.add(List.of("check(" + (name == null ? "" : JavaText.literal(name) + ", ")
                    + sql(file.use("Types") + ".BOOLEAN", check.condition()) + ")"));
        }
        for (ReflectedIndex index : table.indexes()) {
            statements.add(index(index, file));
        }
        for (ReflectedConstraint constraint : table.constraints()) {
            notDeclared("the constraint " + constraint.name() + ", " + constraint.definition());
        }
        String comment = table.comment();
        if (comment != null) {
            statements.add(List.of("comment(" + JavaText.literal(comment) + ")"));
        }
        return statements;
    }

    private void foreignKey(ForeignKey key, SourceFile file, List<List<String>> statements) {
        boolean onField = key.columns().size() == 1
                && table.column(key.columns().get(0))
                        .filter(column -> isOfOneColumn(key, column))
                        .isPresent();
        if (onField) {
            return;
        }
        if (!isKnown(key)) {
            notDeclared("the foreign key " + (key.name() == null ? "" : key.name() + " ") + "of " + key.columns()
                    + " to " + key.target() + " " + key.targetColumns());
            return;
        }
        String list = file.use("List");
        String targets = key.targetColumns().stream()
                .map(column -> target(key.target(), column))
                .collect(Collectors.joining(", "));
        String details = details(key, file);
        List<String> parts = new ArrayList<>();
        parts.add("foreignKey(");
        parts.add(list + ".of(" + own(key.columns()) + "), ");
        parts.add("() -> " + list + ".of(" + targets + ")" + (details.isEmpty() ? ")" : ", "));
        if (!details.isEmpty()) {
            parts.add(details.substring(2) + ")");
        }
        statements.add(parts);
    }

    /** Whether a foreign key is of this column alone and can stand with it: to a column of the same class of values. */
    private boolean isOfOneColumn(ForeignKey key, ReflectedColumn column) {
        if (!key.columns().equals(List.of(column.name()))) {
            return false;
        }
        Optional<ReflectedColumn> target = targetColumn(key, 0);
        return target.isPresent() && values(target.get()).equals(values(column));
    }

    private String values(ReflectedColumn column) {
        return JavaType.of(column.type(), new SourceFile("", ""), names).values();
    }

    private boolean isKnown(ForeignKey key) {
        for (int i = 0; i < key.columns().size(); i++) {
            if (targetColumn(key, i).isEmpty()
                    || table.column(key.columns().get(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Optional<ReflectedColumn> targetColumn(ForeignKey key, int place) {
        return names.table(key.target())
                .filter(target -> !Holder.isView(target))
                .flatMap(target -> target.column(key.targetColumns().get(place)));
    }

    private String target(TableName target, String column) {
        return (target.equals(table.name()) ? "this" : holder + '.' + names.constant(target))
                + '.'
                + names.member(target, column);
    }

    private static String details(ForeignKey key, SourceFile file) {
        String details = name(key.name())
                + action(".withOnDelete(", key.onDelete(), file)
                + action(".withOnUpdate(", key.onUpdate(), file)
                + (key.matchFull() ? ".withMatchFull()" : "")
                + deferral(key.deferral(), file);
        return details.isEmpty() ? "" : ", key -> key" + details;
    }

    private static String action(String call, ReferentialAction action, SourceFile file) {
        return action == ReferentialAction.NO_ACTION
                ? ""
                : call + file.use("ReferentialAction") + '.' + action.name() + ")";
    }

    private static String deferral(Deferral deferral, SourceFile file) {
        return deferral == Deferral.NOT_DEFERRABLE
                ? ""
                : ".withDeferral(" + file.use("Deferral") + '.' + deferral.name() + ")";
    }

    private static String name(@Nullable ObjectName name) {
        return name == null ? "" : ".withName(" + JavaText.literal(name.text()) + ")";
    }

    private List<String> index(ReflectedIndex index, SourceFile file) {
        String where = index.where();
        String method = index.method();
        boolean plain = index.nullsDistinct() && index.included().isEmpty() && method == null && where == null;
        String name = JavaText.literal(index.name());
        for (ReflectedIndexItem item : index.items()) {
            if (item.details() != null) {
                notDeclared("in the index " + index.name() + ", what follows "
                        + (item.column() != null ? item.column() : item.expression()) + ": " + item.details());
            }
        }
        if (index.details() != null) {
            notDeclared("the details of the index " + index.name() + ": " + index.details());
        }
        if (plain && index.items().stream().allMatch(TableClass::isPlain)) {
            return List.of((index.unique() ? "uniqueIndex(" : "index(") + name + ", "
                    + own(index.items().stream()
                            .map(item -> String.valueOf(item.column()))
                            .toList())
                    + ")");
        }
        List<String> parts = new ArrayList<>();
        parts.add("index(new " + file.use("Index") + "(" + name + ", " + file.use("List") + ".of("
                + index.items().stream().map(item -> item(item, file)).collect(Collectors.joining(", ")) + "), "
                + index.unique() + ")");
        if (method != null) {
            parts.add(".withMethod(" + JavaText.literal(method) + ")");
        }
        if (!index.included().isEmpty()) {
            parts.add(".withIncluded("
                    + index.included().stream().map(JavaText::literal).collect(Collectors.joining(", ")) + ")");
        }
        if (!index.nullsDistinct()) {
            parts.add(".withNullsNotDistinct()");
        }
        if (where != null) {
            parts.add(".withWhere(" + sql(file.use("Types") + ".BOOLEAN", where) + ".node())");
        }
        int last = parts.size() - 1;
        parts.set(last, parts.get(last) + ")");
        return parts;
    }

    private static boolean isPlain(ReflectedIndexItem item) {
        return item.column() != null && !item.descending() && item.nulls() == null;
    }

    private String item(ReflectedIndexItem item, SourceFile file) {
        String column = item.column();
        NullsOrder nulls = item.nulls();
        String ordered =
                column != null ? own(column) : sql(file.use("Types") + ".TEXT", String.valueOf(item.expression()));
        return ordered
                + (item.descending() ? ".desc()" : ".asc()")
                + (nulls == null ? "" : nulls == NullsOrder.FIRST ? ".nullsFirst()" : ".nullsLast()");
    }

    // ------------------------------------------------------------------------------------------------ parts

    private String sql(String family, String text) {
        return holder + ".sql(" + family + ", " + JavaText.literal(text) + ")";
    }

    private String member(String column) {
        return names.member(table.name(), column);
    }

    private String own(String column) {
        return "this." + member(column);
    }

    private String own(List<String> columns) {
        return columns.stream().map(this::own).collect(Collectors.joining(", "));
    }
}
