package org.alkahest.orm.mapping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.orm.access.EntityAccess;
import org.alkahest.orm.access.ObjectAccess;
import org.alkahest.orm.access.RecordAccess;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.RowCursor;
import org.alkahest.sql.Selection;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.MappingException;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.TableRelation;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * One mapped class: its table, its members, and all that is done with its instances, so that nobody else has to know whether
 * it is a class or a record. As a selection it reads every member from the table itself.
 *
 * <p>Members are numbered as their columns are. An <em>identity</em> is the value of the key where that is one column, and the
 * list of the values otherwise. A <em>state</em> is what a row is known to hold: a snapshot of an object, or the record.
 */
public final class EntityMapping<T> implements Selection<T> {
    private final Class<T> type;
    private final int ordinal;
    private final List<MappedMember> members;
    private final Map<String, MappedMember> byAccessor;
    private final int[] ids;
    private final int version;
    private final int identityMember;
    private final EntityAccess access;
    private final DynamicTable table;
    private final List<Expression> columns;
    private final SqlType<?>[] types;

    EntityMapping(Class<T> type, int ordinal, List<MappedMember> members, EntityAccess access, DynamicTable table) {
        this.type = type;
        this.ordinal = ordinal;
        this.members = List.copyOf(members);
        this.byAccessor = byAccessor(members);
        this.ids = members.stream()
                .filter(MappedMember::id)
                .mapToInt(MappedMember::index)
                .toArray();
        this.version = only(members.stream().filter(MappedMember::version).toList());
        this.identityMember = only(members.stream()
                .filter(member -> member.generation() == MappedMember.Generation.IDENTITY)
                .toList());
        this.access = access;
        this.table = table;
        this.columns = columns(table, members);
        this.types = members.stream().map(member -> member.family().type()).toArray(SqlType<?>[]::new);
    }

    private static int only(List<MappedMember> found) {
        return found.isEmpty() ? -1 : found.get(0).index();
    }

    private static Map<String, MappedMember> byAccessor(List<MappedMember> members) {
        Map<String, MappedMember> found = new HashMap<>();
        for (MappedMember member : members) {
            String capitalized = Naming.capitalized(member.name());
            found.put("get" + capitalized, member);
            if (MemberTypes.boxed(member.javaType()) == Boolean.class) {
                found.put("is" + capitalized, member);
            }
        }
        members.forEach(member -> found.put(member.name(), member));
        return found;
    }

    /** The columns of the members in an occurrence of the table, in the order of the members. */
    public static List<Expression> columns(DynamicTable occurrence, List<MappedMember> members) {
        return members.stream()
                .map(member -> occurrence.column(member.column()).node())
                .toList();
    }

    // ------------------------------------------------------------------------------------------------ what it is

    public Class<T> type() {
        return type;
    }

    /** The place among the mappings that were made together, from 0. */
    public int ordinal() {
        return ordinal;
    }

    public DynamicTable table() {
        return table;
    }

    /** The table as the target of a change. */
    public TableRelation target() {
        return (TableRelation) table.relation();
    }

    public ColumnRef column(int member) {
        return (ColumnRef) columns.get(member);
    }

    public List<MappedMember> members() {
        return members;
    }

    public MappedMember member(int index) {
        return members.get(index);
    }

    /** The members of the key, in order; at least one. */
    public int[] ids() {
        return ids.clone();
    }

    /** A member of the key, from 0. */
    public MappedMember id(int part) {
        return members.get(ids[part]);
    }

    /** How many members the key has. */
    public int idCount() {
        return ids.length;
    }

    /** The member that counts changes; -1 for none. */
    public int version() {
        return version;
    }

    /** The member whose value the database makes; -1 for none. */
    public int identityMember() {
        return identityMember;
    }

    public boolean isRecord() {
        return access instanceof RecordAccess;
    }

    /**
     * The member that a method reference names.
     *
     * @throws MappingException ALK-7007 if there is none
     * @throws StatementException ALK-1001 if the method gives something else than the member holds
     */
    public MappedMember member(Serializable getter) {
        GetterName name = GetterName.of(getter);
        MappedMember member = member(name.method());
        if (!holds(member, name.result())) {
            throw new StatementException(
                    ErrorCode.VALUE_OF_WRONG_TYPE,
                    ErrorText.of(
                            "The method " + type.getSimpleName() + "::" + name.method()
                                    + " gives something else than the" + " member \"" + member.name() + "\" holds.",
                            "The member is a " + member.javaType().getSimpleName()
                                    + ", and an expression has the type of its column.",
                            "Name the member as text, for example u.value(\"" + member.name() + "\", "
                                    + member.javaType().getSimpleName() + ".class)."));
        }
        return member;
    }

    private static boolean holds(MappedMember member, String result) {
        return member.javaType().descriptorString().equals(result)
                || MemberTypes.boxed(member.javaType()).descriptorString().equals(result)
                || (MemberTypes.isWrapper(member.javaType())
                        && MemberTypes.unboxed(member.javaType())
                                .descriptorString()
                                .equals(result));
    }

    /**
     * The member of a name, or with a getter of that name.
     *
     * @throws MappingException ALK-7007 if there is none
     */
    public MappedMember member(String accessor) {
        MappedMember member = byAccessor.get(accessor);
        if (member == null) {
            throw new MappingException(
                    ErrorCode.UNKNOWN_MEMBER,
                    ErrorText.of(
                            type.getName() + " has no mapped member \"" + accessor + "\".",
                            "It has " + members.stream().map(MappedMember::name).toList() + ".",
                            "Use one of these; a member counts if it has a field or component of that name, and is reached"
                                    + " by a method of that name or with get or is before it."));
        }
        return member;
    }

    // ------------------------------------------------------------------------------------------------ reading

    @Override
    public List<Expression> columns() {
        return columns;
    }

    @Override
    public @Nullable T read(RowCursor row, int offset) {
        return row.attachment(EntityReader.class).read(this, row, offset);
    }

    /** The identity in the current row; null if the key, or a part of it, is NULL. */
    public @Nullable Object identity(RowCursor row, int offset) {
        if (ids.length == 1) {
            return row.get(offset + ids[0], types[ids[0]]);
        }
        List<Object> values = new ArrayList<>(ids.length);
        for (int id : ids) {
            Object value = row.get(offset + id, types[id]);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    /** A new instance for the current row. */
    @SuppressWarnings("unchecked") // the accessor was generated for T
    public T load(Object identity, RowCursor row, int offset) {
        return (T) access.load(ids.length == 1 ? identity : null, row, offset, types);
    }

    /** An instance with the values of the current row: the given object itself, or another record. */
    public Object refreshed(Object entity, Object identity, RowCursor row, int offset) {
        if (access instanceof ObjectAccess objects) {
            objects.refresh(entity, ids.length == 1 ? identity : null, row, offset, types);
            return entity;
        }
        return load(identity, row, offset);
    }

    // ------------------------------------------------------------------------------------------------ instances

    /** The value of a member; null for SQL NULL. */
    public @Nullable Object get(Object entity, int member) {
        return access.get(entity, member);
    }

    /** The identity of an instance; null if the key, or a part of it, has not been given. */
    public @Nullable Object identity(Object entity) {
        if (ids.length == 1) {
            Object value = access.get(entity, ids[0]);
            return members.get(ids[0]).isUnset(value) ? null : value;
        }
        List<Object> values = new ArrayList<>(ids.length);
        for (int id : ids) {
            Object value = access.get(entity, id);
            if (value == null || members.get(id).isUnset(value)) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    /**
     * The identity that an application names.
     *
     * @param id the values of the key's members, in order; whole numbers of another size are taken where they fit
     * @throws StatementException ALK-1001 if there are too many, too few, or some of another type
     */
    public Object identityOf(@Nullable Object... id) {
        if (id.length != ids.length) {
            throw wrongKey(id.length + " values");
        }
        List<Object> values = new ArrayList<>(ids.length);
        for (int part = 0; part < ids.length; part++) {
            Object value = Keys.fitting(types[ids[part]].javaType(), id[part]);
            if (value == null) {
                throw wrongKey(
                        id[part] == null ? "null" : "a " + id[part].getClass().getName());
            }
            values.add(value);
        }
        return ids.length == 1 ? values.get(0) : values;
    }

    private StatementException wrongKey(String given) {
        List<String> key = new ArrayList<>();
        for (int id : ids) {
            key.add(members.get(id).name() + " (" + types[id].javaType().getSimpleName() + ")");
        }
        return new StatementException(
                ErrorCode.VALUE_OF_WRONG_TYPE,
                ErrorText.of(
                        "A key of " + this + " was given as " + given + ".",
                        "The key is " + String.join(", ", key) + ".",
                        "Give the values of these members, in this order."));
    }

    /** A part of an identity. */
    public Object idValue(Object identity, int part) {
        return ids.length == 1 ? identity : ((List<?>) identity).get(part);
    }

    /** An instance with another value for a member: the object itself, or another record. */
    public Object with(Object entity, int member, @Nullable Object value) {
        if (access instanceof ObjectAccess objects) {
            objects.set(entity, member, value);
            return entity;
        }
        @Nullable Object[] values = new Object[members.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == member ? value : access.get(entity, i);
        }
        return ((RecordAccess) access).create(values);
    }

    // ------------------------------------------------------------------------------------------------ states

    /** The present state of an instance. */
    public Object state(Object entity) {
        return access instanceof ObjectAccess objects ? objects.snapshot(entity) : entity;
    }

    /** Whether a member of an instance differs from a state. */
    public boolean isChanged(Object state, Object entity, int member) {
        return state instanceof ObjectAccess snapshot
                ? snapshot.isChanged(entity, member)
                : EntityAccess.differ(access.get(state, member), access.get(entity, member));
    }

    /** Whether any member of an instance, but for its version, differs from a state. */
    public boolean isChanged(Object state, Object entity) {
        if (state == entity) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (i != version && isChanged(state, entity, i)) {
                return true;
            }
        }
        return false;
    }

    /** The members of an instance, without its version, that differ from a state. */
    public BitSet changes(Object state, Object entity) {
        var changed = new BitSet(types.length);
        for (int i = 0; i < types.length; i++) {
            if (i != version && isChanged(state, entity, i)) {
                changed.set(i);
            }
        }
        return changed;
    }

    /** An instance with the values of a state: the object itself, or the record. */
    public Object restored(Object entity, Object state) {
        if (state instanceof ObjectAccess snapshot) {
            snapshot.restore(entity);
            return entity;
        }
        return state;
    }

    // ------------------------------------------------------------------------------------------------ words

    /** An instance in the words of a message. */
    public String describe(@Nullable Object identity) {
        return type.getSimpleName() + (identity == null ? " without key" : " " + identity);
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
