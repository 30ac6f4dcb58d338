package org.alkahest.engine.inspect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.alkahest.sql.Family;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What is read into a metadata. Immutable; {@link #all()} reads the tables of the metadata's own schema and what they refer to.
 */
public final class ReflectOptions {
    private static final ReflectOptions ALL =
            new ReflectOptions(List.of(), null, name -> true, false, true, true, List.of());

    private final List<String> schemas;
    private final @Nullable Set<String> only;
    private final Predicate<? super TableName> filter;
    private final boolean views;
    private final boolean sequences;
    private final boolean followed;
    private final List<ColumnListener> listeners;

    private ReflectOptions(
            List<String> schemas,
            @Nullable Set<String> only,
            Predicate<? super TableName> filter,
            boolean views,
            boolean sequences,
            boolean followed,
            List<ColumnListener> listeners) {
        this.schemas = List.copyOf(schemas);
        this.only = only;
        this.filter = filter;
        this.views = views;
        this.sequences = sequences;
        this.followed = followed;
        this.listeners = List.copyOf(listeners);
    }

    /** The tables and sequences of the metadata's own schema, and the tables that they refer to, wherever those are. */
    public static ReflectOptions all() {
        return ALL;
    }

    /** The same for other schemas than the metadata's own. */
    public ReflectOptions in(String... others) {
        return new ReflectOptions(List.of(others), only, filter, views, sequences, followed, listeners);
    }

    /**
     * The same for some tables only, and those that they refer to.
     *
     * @throws org.alkahest.sql.error.InspectionException ALK-8001, when it is read, if one of them is not there
     */
    public ReflectOptions only(String... names) {
        return new ReflectOptions(
                schemas, new LinkedHashSet<>(List.of(names)), filter, views, sequences, followed, listeners);
    }

    /** The same for those whose name meets a condition, too, and those that they refer to. */
    public ReflectOptions filter(Predicate<? super TableName> condition) {
        return new ReflectOptions(
                schemas,
                only,
                name -> filter.test(name) && condition.test(name),
                views,
                sequences,
                followed,
                listeners);
    }

    /** The same with views, each of them created after those that its query names. */
    public ReflectOptions withViews() {
        return new ReflectOptions(schemas, only, filter, true, sequences, followed, listeners);
    }

    /** The same without sequences. */
    public ReflectOptions withoutSequences() {
        return new ReflectOptions(schemas, only, filter, views, false, followed, listeners);
    }

    /** The same without what is only there because a foreign key refers to it. */
    public ReflectOptions withoutReferred() {
        return new ReflectOptions(schemas, only, filter, views, sequences, false, listeners);
    }

    /** The same with somebody who is shown each column, after those who were added before. */
    public ReflectOptions listener(ColumnListener listener) {
        List<ColumnListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new ReflectOptions(schemas, only, filter, views, sequences, followed, more);
    }

    /** The same with the type of a column given by hand, such as an enum or a type of one's own. */
    public ReflectOptions column(String table, String column, Family<?, ?> type) {
        return listener((reflected, found) -> Optional.of(
                reflected.name().name().equals(table) && found.name().equals(column)
                        ? found.withType(type.type())
                        : found));
    }

    List<String> schemas() {
        return schemas;
    }

    @Nullable Set<String> only() {
        return only;
    }

    boolean includes(TableName name) {
        return filter.test(name);
    }

    boolean views() {
        return views;
    }

    boolean sequences() {
        return sequences;
    }

    boolean followed() {
        return followed;
    }

    List<ColumnListener> listeners() {
        return listeners;
    }
}
