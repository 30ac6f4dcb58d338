package org.alkahest.tools.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * A way from the rows of one table to those of another.
 *
 * @param from the table whose row one has
 * @param to the table whose rows one wants
 * @param by the foreign key: of {@code from} to one row, of {@code to} to many, of the join table to {@code from} through that
 * @param through a join table; null for none
 * @param on the foreign key of the join table to {@code to}; null for none
 * @param wish for a name
 */
record Relationship(
        Kind kind,
        ReflectedTable from,
        ReflectedTable to,
        ForeignKey by,
        @Nullable ReflectedTable through,
        @Nullable ForeignKey on,
        String wish) {

    enum Kind {
        TO_ONE,
        TO_MANY,
        MANY_TO_MANY
    }

    /** All ways between tables that are mapped, in the order of the tables and their keys. */
    static List<Relationship> of(SchemaNames names, NamingPolicy policy) {
        List<Relationship> ways = new ArrayList<>();
        for (ReflectedTable table : names.tables()) {
            if (EntityMember.isEntity(table)) {
                ofKeys(table, names, policy, ways);
                throughJoinTable(table, names, ways);
            }
        }
        return ways;
    }

    private static void ofKeys(ReflectedTable table, SchemaNames names, NamingPolicy policy, List<Relationship> ways) {
        Map<Object, Integer> keysTo = new HashMap<>();
        table.foreignKeys().forEach(key -> keysTo.merge(key.target(), 1, Integer::sum));
        for (ForeignKey key : table.foreignKeys()) {
            Optional<ReflectedTable> target = target(table, key, names);
            if (target.isPresent()) {
                String role = role(key, names.type(key.target()), policy);
                ways.add(new Relationship(Kind.TO_ONE, table, target.get(), key, null, null, role));
                boolean alone = keysTo.getOrDefault(key.target(), 0) == 1
                        && !key.target().equals(table.name());
                String many = plural(decapitalized(names.type(table.name())));
                ways.add(new Relationship(
                        Kind.TO_MANY,
                        target.get(),
                        table,
                        key,
                        null,
                        null,
                        alone ? many : many + "By" + capitalized(role)));
            }
        }
    }

    private static void throughJoinTable(ReflectedTable table, SchemaNames names, List<Relationship> ways) {
        PrimaryKey primaryKey = table.primaryKey();
        if (table.foreignKeys().size() != 2 || primaryKey == null) {
            return;
        }
        ForeignKey first = table.foreignKeys().get(0);
        ForeignKey second = table.foreignKeys().get(1);
        Set<String> columns = new HashSet<>(first.columns());
        columns.addAll(second.columns());
        boolean pure = columns.size() == table.columns().size()
                && columns.size() == first.columns().size() + second.columns().size()
                && columns.equals(new HashSet<>(primaryKey.columns()));
        Optional<ReflectedTable> one = target(table, first, names);
        Optional<ReflectedTable> other = target(table, second, names);
        if (pure && one.isPresent() && other.isPresent()) {
            through(table, one.get(), first, other.get(), second, names, ways);
            through(table, other.get(), second, one.get(), first, names, ways);
        }
    }

    private static void through(
            ReflectedTable table,
            ReflectedTable from,
            ForeignKey by,
            ReflectedTable to,
            ForeignKey on,
            SchemaNames names,
            List<Relationship> ways) {
        String many = plural(decapitalized(names.type(to.name())));
        ways.add(new Relationship(
                Kind.MANY_TO_MANY,
                from,
                to,
                by,
                table,
                on,
                many + (from.equals(to) ? "By" + capitalized(by.columns().get(0)) : "")));
    }

    /** The table that a key refers to, if it is mapped and columns of the same kinds of values are, too. */
    private static Optional<ReflectedTable> target(ReflectedTable table, ForeignKey key, SchemaNames names) {
        Optional<ReflectedTable> target = names.table(key.target()).filter(EntityMember::isEntity);
        if (target.isEmpty()) {
            return target;
        }
        for (int i = 0; i < key.columns().size(); i++) {
            Optional<EntityMember> referring = member(table, key.columns().get(i), names);
            Optional<EntityMember> referred =
                    member(target.get(), key.targetColumns().get(i), names);
            if (referring.isEmpty()
                    || referred.isEmpty()
                    || !referring.get().values().equals(referred.get().values())) {
                return Optional.empty();
            }
        }
        return target;
    }

    static Optional<EntityMember> member(ReflectedTable table, String column, SchemaNames names) {
        return table.column(column).flatMap(found -> EntityMember.of(table, found, names, new SourceFile("", "")));
    }

    /** What a key says of its target: {@code customer} for {@code customer_id}. */
    private static String role(ForeignKey key, String targetType, NamingPolicy policy) {
        if (key.columns().size() != 1) {
            return decapitalized(targetType);
        }
        String member = JavaNames.legal(policy.column(key.columns().get(0)), "unnamed");
        return member.length() > 2 && member.endsWith("Id") ? member.substring(0, member.length() - 2) : member;
    }

    private static String plural(String name) {
        if (name.endsWith("s")) {
            return name;
        }
        boolean changes =
                name.length() > 1 && name.endsWith("y") && "aeiou".indexOf(name.charAt(name.length() - 2)) < 0;
        return changes ? name.substring(0, name.length() - 1) + "ies" : name + 's';
    }

    private static String decapitalized(String type) {
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
