package org.alkahest.orm;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import org.alkahest.orm.getter.BoolGetter;
import org.alkahest.orm.getter.Getter;
import org.alkahest.orm.getter.NumGetter;
import org.alkahest.orm.getter.TemporalGetter;
import org.alkahest.orm.getter.TextGetter;
import org.alkahest.orm.mapping.EntityMapping;
import org.alkahest.orm.mapping.MappedMember;
import org.alkahest.sql.BoolColumn;
import org.alkahest.sql.Column;
import org.alkahest.sql.Condition;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Expr;
import org.alkahest.sql.FromItem;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.RowCursor;
import org.alkahest.sql.Selection;
import org.alkahest.sql.Table;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TemporalExpr;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.ValueExpr;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.StatementOption;
import org.jspecify.annotations.Nullable;

/**
 * A mapped class in statements: selecting it gives its instances, it stands in FROM as its table does, and its members are
 * typed expressions. Immutable, and shared by all threads.
 *
 * <pre>{@code
 * var u = mappings.entity(User.class);
 * session.execute(select(u).where(u.get(User::name).like("a%"))).all();                      // List<User>
 * session.execute(select(u, u.get(User::age)).orderBy(u.get(User::age).desc())).first();     // Row2<User, Integer>
 * }</pre>
 *
 * <p>{@code get} takes a method reference, a getter or a component of a record, and its overloads find the kind of expression
 * from what the method gives. Where the name of the method is overloaded, Java cannot choose, and {@link #text(TextGetter)}
 * and its likes say it: {@code u.text(User::name)}. Members without a method are named as text: {@code u.text("name")}.
 *
 * <p>Every method that takes a member throws {@link org.alkahest.sql.error.MappingException} ALK-7007 if there is no such one,
 * and {@link StatementException} ALK-1001 if it is of another type than asked for.
 *
 * @param <T> the mapped class
 */
public final class Entity<T> implements Selection<T>, FromItem {
    private final EntityMapping<T> mapping;
    private final DynamicTable table;
    private final List<Expression> columns;

    private Entity(EntityMapping<T> mapping, DynamicTable table, List<Expression> columns) {
        this.mapping = mapping;
        this.table = table;
        this.columns = columns;
    }

    static <T> Entity<T> of(EntityMapping<T> mapping) {
        return new Entity<>(mapping, mapping.table(), mapping.columns());
    }

    /** Another occurrence of the same table, under a name of its own in the statement. */
    public Entity<T> as(String alias) {
        DynamicTable occurrence = mapping.table().as(alias);
        return new Entity<>(mapping, occurrence, EntityMapping.columns(occurrence, mapping.members()));
    }

    /** The mapped class. */
    public Class<T> type() {
        return mapping.type();
    }

    /** The table, for {@code insert}, {@code update} and {@code delete}; of an alias, that occurrence of it. */
    public Table table() {
        return table;
    }

    // ------------------------------------------------------------------------------------------------ as a selection

    @Override
    public List<Expression> columns() {
        return columns;
    }

    /**
     * Reads an instance: the one that the session holds for the key, else a new one; null where the key is NULL.
     *
     * @throws org.alkahest.sql.error.ResultException ALK-6005 if the statement was executed neither by a session nor with
     *     {@link Mappings#detached()}, ALK-6004 if a primitive member is NULL
     */
    @Override
    public @Nullable T read(RowCursor row, int offset) {
        return mapping.read(row, offset);
    }

    @Override
    public Relation relation() {
        return table.relation();
    }

    // ------------------------------------------------------------------------------------------------ members

    /** A member that is text. */
    @SuppressWarnings("overloads") // no lambda is meant here, and for method references Java tells the overloads apart
    public TextExpr get(TextGetter<T> getter) {
        return text(getter);
    }

    /** A member that is a number. */
    @SuppressWarnings("overloads") // as above
    public <N extends Number> NumExpr<N> get(NumGetter<T, N> getter) {
        return num(getter);
    }

    /** A member that is true or false. */
    @SuppressWarnings("overloads") // as above
    public Condition get(BoolGetter<T> getter) {
        return bool(getter);
    }

    /** A member that is a date, a time or a point in time. */
    @SuppressWarnings("overloads") // as above
    public <V extends Temporal> TemporalExpr<V> get(TemporalGetter<T, V> getter) {
        return temporal(getter);
    }

    /** A member of any other type. */
    @SuppressWarnings("overloads") // as above
    public <V> ValueExpr<V> get(Getter<T, V> getter) {
        return value(getter);
    }

    /** A member that is text, where {@code get} would be ambiguous. */
    public TextExpr text(TextGetter<T> getter) {
        return typed(TextExpr.class, mapping.member(getter));
    }

    /** A member that is text, by its name. */
    public TextExpr text(String member) {
        return typed(TextExpr.class, mapping.member(member));
    }

    /** A member that is a number, where {@code get} would be ambiguous. */
    @SuppressWarnings("unchecked") // the method gives what the member holds
    public <N extends Number> NumExpr<N> num(NumGetter<T, N> getter) {
        return typed(NumExpr.class, mapping.member(getter));
    }

    /**
     * A member that is a number, by its name.
     *
     * @param type the class of the number, for example {@code Integer.class} for an {@code int}
     */
    @SuppressWarnings("unchecked") // checked by its class
    public <N extends Number> NumExpr<N> num(String member, Class<N> type) {
        return typed(NumExpr.class, holding(type, mapping.member(member)));
    }

    /** A member that is true or false, where {@code get} would be ambiguous. */
    public Condition bool(BoolGetter<T> getter) {
        return typed(Condition.class, mapping.member(getter));
    }

    /** A member that is true or false, by its name. */
    public Condition bool(String member) {
        return typed(Condition.class, mapping.member(member));
    }

    /** A member that is a date, a time or a point in time, where {@code get} would be ambiguous. */
    @SuppressWarnings("unchecked") // the method gives what the member holds
    public <V extends Temporal> TemporalExpr<V> temporal(TemporalGetter<T, V> getter) {
        return typed(TemporalExpr.class, mapping.member(getter));
    }

    /** A member that is a date, a time or a point in time, by its name. */
    @SuppressWarnings("unchecked") // checked by its class
    public <V extends Temporal> TemporalExpr<V> temporal(String member, Class<V> type) {
        return typed(TemporalExpr.class, holding(type, mapping.member(member)));
    }

    /** A member of any other type, where {@code get} would be ambiguous. */
    @SuppressWarnings("unchecked") // the method gives what the member holds
    public <V> ValueExpr<V> value(Getter<T, V> getter) {
        return typed(ValueExpr.class, mapping.member(getter));
    }

    /** A member of any other type, by its name. */
    @SuppressWarnings("unchecked") // checked by its class
    public <V> ValueExpr<V> value(String member, Class<V> type) {
        return typed(ValueExpr.class, holding(type, mapping.member(member)));
    }

    /** The column of a member that is text, for {@code set} in an INSERT or UPDATE. */
    @SuppressWarnings("overloads") // as for get
    public TextColumn column(TextGetter<T> getter) {
        return typed(TextColumn.class, mapping.member(getter));
    }

    /** The column of a member that is a number, for {@code set} in an INSERT or UPDATE. */
    @SuppressWarnings({"overloads", "unchecked"}) // as for get; the method gives what the member holds
    public <N extends Number> NumColumn<N> column(NumGetter<T, N> getter) {
        return typed(NumColumn.class, mapping.member(getter));
    }

    /** The column of a member that is true or false, for {@code set} in an INSERT or UPDATE. */
    @SuppressWarnings("overloads") // as for get
    public BoolColumn column(BoolGetter<T> getter) {
        return typed(BoolColumn.class, mapping.member(getter));
    }

    /** The column of a member that is a date, a time or a point in time, for {@code set} in an INSERT or UPDATE. */
    @SuppressWarnings({"overloads", "unchecked"}) // as for get; the method gives what the member holds
    public <V extends Temporal> TemporalColumn<V> column(TemporalGetter<T, V> getter) {
        return typed(TemporalColumn.class, mapping.member(getter));
    }

    /** The column of a member of any other type, for {@code set} in an INSERT or UPDATE. */
    @SuppressWarnings({"overloads", "unchecked"}) // as for get; the method gives what the member holds
    public <V> ValueColumn<V> column(Getter<T, V> getter) {
        return typed(ValueColumn.class, mapping.member(getter));
    }

    /** The column of a member, by the member's name. */
    public Column<?> column(String member) {
        return table.column(mapping.member(member).column());
    }

    // ------------------------------------------------------------------------------------------------ options

    /**
     * Conditions on this class wherever it occurs in a statement, in joins, subqueries and under any alias, such as the tenant
     * that may be seen or that nothing deleted may be:
     *
     * <pre>{@code
     * select(u).where(…).with(u.criteria(u.get(User::isActive)))
     * }</pre>
     *
     * <p>What is outer-joined gets them in ON, everything else in WHERE. A statement where a RIGHT or FULL JOIN makes this class
     * NULL is refused with ALK-1007. SQL text is left alone.
     *
     * @param conditions on this very occurrence; other occurrences get the same
     */
    public StatementOption criteria(Condition... conditions) {
        return new EntityCriteria(
                mapping.target().table(),
                relation().source(),
                Arrays.stream(conditions).map(Condition::node).toList());
    }

    private <E extends Expr<?>> E typed(Class<E> family, MappedMember member) {
        Column<?> column = table.column(member.column());
        if (!family.isInstance(column)) {
            throw wrongType(member, "a " + family.getSimpleName());
        }
        return family.cast(column);
    }

    private MappedMember holding(Class<?> type, MappedMember member) {
        if (member.family().type().javaType() != type) {
            throw wrongType(member, "holding a " + type.getName());
        }
        return member;
    }

    private StatementException wrongType(MappedMember member, String asked) {
        return new StatementException(
                ErrorCode.VALUE_OF_WRONG_TYPE,
                ErrorText.of(
                        "The member \"" + member.name() + "\" of " + mapping + " was asked for as " + asked + ".",
                        "It holds a " + member.family().type().javaType().getName() + ", stored as "
                                + member.family().type().describe() + ".",
                        "Ask for it as what it is."));
    }

    /** The name in statements. */
    @Override
    public String toString() {
        return table.toString();
    }
}
