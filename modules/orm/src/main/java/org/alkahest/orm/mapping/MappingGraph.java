package org.alkahest.orm.mapping;

import java.lang.invoke.MethodHandles.Lookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.MappingException;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.BaseTable;
import org.jspecify.annotations.Nullable;

/** All mapped classes of an application, and the order in which their tables refer to each other. */
public final class MappingGraph {
    private final Map<Class<?>, EntityMapping<?>> mappings = new LinkedHashMap<>();
    private final List<EntityMapping<?>> referredFirst;

    private MappingGraph(Lookup lookup, MetaData metaData, List<Class<?>> types) {
        for (Class<?> type : types) {
            if (mappings.containsKey(type)) {
                throw InvalidMapping.of(
                        type, "it was given twice.", "A class is mapped once.", "Remove one of the two.");
            }
            mappings.put(type, MappingReader.read(type, mappings.size(), lookup, metaData));
        }
        mappings.values().forEach(this::declareReferences);
        this.referredFirst = ordered();
    }

    /**
     * Maps classes and declares their tables.
     *
     * @throws MappingException ALK-7002 if a class cannot be mapped as it stands, ALK-7003 if the lookup does not reach it,
     *     ALK-7001 if it refers to a class that is not among them
     */
    public static MappingGraph of(Lookup lookup, MetaData metaData, List<Class<?>> types) {
        return new MappingGraph(lookup, metaData, types);
    }

    private void declareReferences(EntityMapping<?> mapping) {
        for (MappedMember member : mapping.members()) {
            Class<?> referred = member.references();
            if (referred != null) {
                EntityMapping<?> target = get(referred);
                int[] key = target.ids();
                checkFits(mapping, member, target, key);
                mapping.table()
                        .withForeignKey(
                                List.of(mapping.table().column(member.column())),
                                () -> List.of(target.table()
                                        .column(target.member(key[0]).column())),
                                member.onDelete(),
                                ReferentialAction.NO_ACTION);
            }
        }
    }

    private static void checkFits(EntityMapping<?> mapping, MappedMember member, EntityMapping<?> target, int[] key) {
        if (key.length != 1) {
            throw InvalidMapping.of(
                    mapping.type(),
                    "\"" + member.name() + "\" refers to " + target + ", whose key has " + key.length + " columns.",
                    "One member holds one value.",
                    "Declare the foreign key on the table: mappings.metaData().");
        }
        Class<?> referring = member.family().type().javaType();
        Class<?> referred = target.member(key[0]).family().type().javaType();
        if (referring != referred) {
            throw InvalidMapping.of(
                    mapping.type(),
                    "\"" + member.name() + "\" is a " + referring.getSimpleName() + " and refers to " + target
                            + ", whose key is a " + referred.getSimpleName() + ".",
                    "A foreign key holds values of the key it refers to.",
                    "Declare both with the same type.");
        }
    }

    private List<EntityMapping<?>> ordered() {
        Set<EntityMapping<?>> ordered = new LinkedHashSet<>();
        Set<EntityMapping<?>> entered = new LinkedHashSet<>();
        mappings.values().forEach(mapping -> visit(mapping, entered, ordered));
        return new ArrayList<>(ordered);
    }

    private void visit(EntityMapping<?> mapping, Set<EntityMapping<?>> entered, Set<EntityMapping<?>> ordered) {
        if (entered.add(mapping)) {
            for (MappedMember member : mapping.members()) {
                if (member.references() != null) {
                    visit(get(member.references()), entered, ordered);
                }
            }
            ordered.add(mapping);
        }
    }

    /** All mappings, in the order in which their classes were given. */
    public List<EntityMapping<?>> all() {
        return List.copyOf(mappings.values());
    }

    /**
     * All mappings, those that are referred to before those that refer to them. In a cycle of references the order in which
     * the classes were given decides.
     */
    public List<EntityMapping<?>> referredFirst() {
        return referredFirst;
    }

    /**
     * The mapping of a class.
     *
     * @throws MappingException ALK-7001 if there is none
     */
    @SuppressWarnings("unchecked") // kept under its own class
    public <T> EntityMapping<T> get(Class<T> type) {
        EntityMapping<?> mapping = mappings.get(type);
        if (mapping == null) {
            throw new MappingException(
                    ErrorCode.NOT_MAPPED,
                    ErrorText.of(
                            type.getName() + " is not mapped.",
                            "Mapped are "
                                    + mappings.keySet().stream()
                                            .map(Class::getSimpleName)
                                            .toList() + ".",
                            "Add it to Mappings.of(MethodHandles.lookup(), …)."));
        }
        return (EntityMapping<T>) mapping;
    }

    /**
     * The mapping of an instance.
     *
     * @throws MappingException ALK-7001 if there is none
     */
    @SuppressWarnings("unchecked") // the class of an instance of T that is mapped is T
    public <T> EntityMapping<T> of(T entity) {
        return (EntityMapping<T>) get(entity.getClass());
    }

    /** The mapping of a table, given by any occurrence of it; null if no class is mapped to it. */
    public @Nullable EntityMapping<?> ofTable(BaseTable table) {
        for (EntityMapping<?> mapping : mappings.values()) {
            if (mapping.target().table() == table) {
                return mapping;
            }
        }
        return null;
    }
}
