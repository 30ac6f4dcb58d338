package org.alkahest.tools.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The tables of a schema in a certain order, and what each thing in them is called in Java. */
final class SchemaNames {
    private final List<ReflectedTable> tables;
    private final Map<TableName, ReflectedTable> byName = new HashMap<>();
    private final Map<TableName, String> types = new HashMap<>();
    private final Map<TableName, String> constants;
    private final Map<TableName, Map<String, String>> members = new HashMap<>();
    private final Map<LabelType, String> enums = new TreeMap<>(SchemaNames::compare);

    private record Named(
            @Nullable TableName table, @Nullable LabelType labels, String wish) {}

    SchemaNames(Collection<ReflectedTable> given, String holder, NamingPolicy policy) {
        this.tables = given.stream()
                .sorted((one, other) -> compare(one.name(), other.name()))
                .toList();
        List<Named> things = new ArrayList<>();
        for (ReflectedTable table : tables) {
            byName.put(table.name(), table);
            things.add(new Named(table.name(), null, typeName(policy.table(table.name()), "Unnamed")));
        }
        for (LabelType labels : labelTypes()) {
            things.add(new Named(null, labels, typeName(policy.enumeration(labels), "Labels")));
        }
        Set<String> takenTypes = new HashSet<>(Imports.NAMES);
        takenTypes.add(holder);
        JavaNames.unique(things, Named::wish, takenTypes, JavaNames::withoutCase)
                .forEach((named, type) -> {
                    if (named.table() != null) {
                        types.put(named.table(), type);
                    } else {
                        enums.put(Objects.requireNonNull(named.labels()), type);
                    }
                });
        this.constants = JavaNames.unique(
                tables.stream().map(ReflectedTable::name).toList(),
                name -> constant(type(name)),
                Holder.CONSTANTS,
                name -> name);
        Set<String> takenMembers = new HashSet<>(takenTypes);
        takenMembers.addAll(JavaNames.OF_OBJECT);
        takenMembers.addAll(types.values());
        takenMembers.addAll(enums.values());
        for (ReflectedTable table : tables) {
            members.put(
                    table.name(),
                    JavaNames.unique(
                            table.columns().stream().map(ReflectedColumn::name).toList(),
                            column -> memberName(policy.column(column)),
                            takenMembers,
                            name -> name));
        }
    }

    private static String typeName(String wish, String otherwise) {
        return JavaNames.legal(wish, otherwise);
    }

    private static String memberName(String wish) {
        String name = JavaNames.legal(wish, "unnamed");
        return JavaNames.OF_OBJECT.contains(name) ? name + '_' : name;
    }

    /** {@code UserAccount} as {@code USER_ACCOUNT}. */
    private static String constant(String type) {
        var constant = new StringBuilder();
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            boolean starts = Character.isUpperCase(c)
                    && i > 0
                    && (!Character.isUpperCase(type.charAt(i - 1))
                            || (i + 1 < type.length() && Character.isLowerCase(type.charAt(i + 1))))
                    && type.charAt(i - 1) != '_';
            constant.append(starts ? "_" : "").append(c);
        }
        return constant.toString().toUpperCase(Locale.ROOT);
    }

    /** The enums whose labels can be constants, in their order. */
    private Set<LabelType> labelTypes() {
        Set<LabelType> found = new java.util.TreeSet<>(SchemaNames::compare);
        for (ReflectedTable table : tables) {
            for (ReflectedColumn column : table.columns()) {
                SqlType<?> type = column.type() instanceof ArrayOf<?> array ? array.element() : column.type();
                if (type instanceof LabelType labels && areConstants(labels)) {
                    found.add(labels);
                }
            }
        }
        return new LinkedHashSet<>(found);
    }

    private static boolean areConstants(LabelType type) {
        return type.labels().stream().allMatch(JavaNames::isName)
                && new HashSet<>(type.labels()).size() == type.labels().size();
    }

    private static int compare(LabelType one, LabelType other) {
        int byName = compare(new TableName(one.schema(), one.name()), new TableName(other.schema(), other.name()));
        return byName != 0
                ? byName
                : one.labels().toString().compareTo(other.labels().toString());
    }

    private static int compare(TableName one, TableName other) {
        int bySchema = String.valueOf(one.schema()).compareTo(String.valueOf(other.schema()));
        return bySchema != 0 ? bySchema : one.name().compareTo(other.name());
    }

    /** In the order of their names. */
    List<ReflectedTable> tables() {
        return tables;
    }

    /** A table among those that are given. */
    Optional<ReflectedTable> table(TableName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The class of a table. */
    String type(TableName table) {
        return Objects.requireNonNull(types.get(table));
    }

    /** The constant that holds a table. */
    String constant(TableName table) {
        return Objects.requireNonNull(constants.get(table));
    }

    /** The member of a column; all differ, also from the types. */
    String member(TableName table, String column) {
        return Objects.requireNonNull(Objects.requireNonNull(members.get(table)).get(column));
    }

    /** The Java enum of an enum whose labels can be its constants; null otherwise. */
    @Nullable String enumeration(LabelType type) {
        return enums.get(type);
    }

    /** All Java enums, by what they are made of. */
    Map<LabelType, String> enumerations() {
        return enums;
    }
}
