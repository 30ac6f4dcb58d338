package org.alkahest.orm;

import java.lang.invoke.MethodHandles;
import java.util.List;
import org.alkahest.engine.Attachment;
import org.alkahest.orm.mapping.DetachedReader;
import org.alkahest.orm.mapping.MappingGraph;
import org.alkahest.orm.unit.StatementBook;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.MappingException;
import org.jspecify.annotations.Nullable;

/**
 * The mapped classes and records of an application. Made once, immutable, and shared by all threads.
 *
 * <pre>{@code
 * static final Mappings MAPPINGS = Mappings.of(MethodHandles.lookup(), User.class, Country.class);
 * static final Entity<User> USER = MAPPINGS.entity(User.class);
 *
 * record Country(@Id String code, String name) {}
 *
 * final class User {
 *     @Id @Generated private @Nullable Long id;
 *     @Column(length = 30) private String name;
 *     @References(Country.class) private String country;
 *     …
 * }
 * }</pre>
 *
 * <p>Types and nullness come from the declarations, names of tables and columns are those of Java in {@code snake_case}, and
 * the annotations of {@link org.alkahest.orm.annotation} say the rest. Members are the fields of a class, neither static nor
 * transient, those of its superclasses first, and the components of a record. They may be private, and their class too: the lookup that the application hands
 * over is the permission to read and write them, so that nothing needs to be opened or exported to this module.
 */
public final class Mappings {
    private final MappingGraph graph;
    private final MetaData metaData;
    private final StatementBook book = new StatementBook();

    private Mappings(MappingGraph graph, MetaData metaData) {
        this.graph = graph;
        this.metaData = metaData;
    }

    /**
     * Maps classes to tables of a {@link MetaData} of their own.
     *
     * @param lookup {@code MethodHandles.lookup()}, called in the module of the classes
     * @throws MappingException ALK-7002 if a class cannot be mapped as it stands, ALK-7003 if the lookup is missing or does not
     *     reach it, ALK-7001 if it refers to a class that is not among them
     */
    public static Mappings of(MethodHandles.Lookup lookup, Class<?>... types) {
        return of(new MetaData(), lookup, types);
    }

    /** As {@link #of(MethodHandles.Lookup, Class...)}, beside the tables that are in a {@link MetaData} already. */
    public static Mappings of(MetaData metaData, MethodHandles.Lookup lookup, Class<?>... types) {
        checkPresent(lookup);
        return new Mappings(MappingGraph.of(lookup, metaData, List.of(types)), metaData);
    }

    private static void checkPresent(MethodHandles.@Nullable Lookup lookup) {
        if (lookup == null) {
            throw new MappingException(
                    ErrorCode.LOOKUP_REFUSED,
                    ErrorText.of(
                            "No lookup was handed over.",
                            "Without one, the members of your classes are out of reach, as the module system demands.",
                            "Call Mappings.of(MethodHandles.lookup(), …) in code of the module that has the classes."));
        }
    }

    /**
     * A mapped class as something to select, and the expressions of its members.
     *
     * @throws MappingException ALK-7001 if the class is not mapped
     */
    public <T> Entity<T> entity(Class<T> type) {
        return Entity.of(graph.get(type));
    }

    /** The tables of the mapped classes, for {@code engine.createAll(…)}. */
    public MetaData metaData() {
        return metaData;
    }

    /**
     * What to give to {@code connection.execute(statement, …)} so that entities can be read without a session. Every row then
     * becomes an object of its own, which nobody watches: good for records, and for objects that are only read.
     */
    public Attachment detached() {
        return new DetachedReader();
    }

    StatementBook book() {
        return book;
    }

    MappingGraph graph() {
        return graph;
    }
}
