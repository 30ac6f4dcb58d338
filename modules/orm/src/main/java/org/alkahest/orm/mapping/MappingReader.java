package org.alkahest.orm.mapping;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alkahest.orm.access.EntityAccess;
import org.alkahest.orm.annotation.Column;
import org.alkahest.orm.annotation.Convert;
import org.alkahest.orm.annotation.Converter;
import org.alkahest.orm.annotation.Default;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.OnUpdate;
import org.alkahest.orm.annotation.References;
import org.alkahest.orm.annotation.Table;
import org.alkahest.orm.annotation.Transient;
import org.alkahest.orm.annotation.Version;
import org.alkahest.orm.generate.AccessGenerator;
import org.alkahest.orm.mapping.MappedMember.Generation;
import org.alkahest.sql.BoolType;
import org.alkahest.sql.DeclaredColumn;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Family;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumType;
import org.alkahest.sql.TemporalType;
import org.alkahest.sql.TextType;
import org.alkahest.sql.ValueType;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.MappingException;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** Reads the mapping of one class from its declaration, and declares its table. */
final class MappingReader<T> {
    private static final Set<Class<?>> COUNTERS = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> IDENTITIES =
            Set.of(short.class, Short.class, int.class, Integer.class, long.class, Long.class);

    private final Class<T> type;
    private final Lookup handedOver;
    private final Lookup lookup;

    private MappingReader(Class<T> type, Lookup handedOver) {
        this.type = type;
        this.handedOver = handedOver;
        this.lookup = privateLookup(type, handedOver);
    }

    /**
     * The mapping of a class; foreign keys are declared later, when all classes are known.
     *
     * @param handedOver what the application gave to look into its classes with
     */
    static <T> EntityMapping<T> read(Class<T> type, int ordinal, Lookup handedOver, MetaData metaData) {
        checkKind(type);
        var reader = new MappingReader<>(type, handedOver);
        List<MappedMember> members = reader.members();
        reader.checkKey(members);
        EntityAccess access = reader.access(members);
        return new EntityMapping<>(type, ordinal, members, access, reader.table(members, metaData));
    }

    private static void checkKind(Class<?> type) {
        boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        if (type.isInterface()
                || type.isPrimitive()
                || type.isArray()
                || type.isEnum()
                || type.isHidden()
                || type.isAnonymousClass()
                || (type.isLocalClass() && !type.isRecord())
                || inner
                || Modifier.isAbstract(type.getModifiers())) {
            throw InvalidMapping.of(
                    type,
                    "it is no class that rows can be made instances of.",
                    "An instance needs nothing but its row, so abstract, inner, local and anonymous classes, interfaces, enums"
                            + " and arrays are out.",
                    "Map a top-level or static nested class, or a record.");
        }
    }

    private static Lookup privateLookup(Class<?> type, Lookup handedOver) {
        try {
            return AccessGenerator.privateLookup(type, handedOver);
        } catch (IllegalAccessException error) {
            throw refused(type, handedOver, error);
        }
    }

    private static MappingException refused(Class<?> type, Lookup handedOver, IllegalAccessException error) {
        Module theirs = type.getModule();
        Module maker = handedOver.lookupClass().getModule();
        String why = theirs == maker
                ? "It was made in the right module, but lacks private access (" + handedOver + ")."
                : "It was made in " + maker + ", and " + theirs + " does not open the package to that.";
        return new MappingException(
                ErrorCode.LOOKUP_REFUSED,
                ErrorText.of(
                        "The lookup that was handed over does not reach into " + type.getName() + ".",
                        why,
                        "Call Mappings.of(MethodHandles.lookup(), …) in code of the module that has the class; nothing needs"
                                + " to be opened or exported then."),
                error);
    }

    // ------------------------------------------------------------------------------------------------ members

    private List<MappedMember> members() {
        List<MappedMember> members = new ArrayList<>();
        for (Field field : fields()) {
            members.add(member(members.size(), field));
        }
        return members;
    }

    private List<Field> fields() {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents()).map(this::field).toList();
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Class<?> declaring : superclassFirst()) {
            stored(declaring).map(this::checkedAssignable).forEach(field -> {
                privateLookup(declaring, handedOver);
                Field hidden = fields.put(field.getName(), field);
                if (hidden != null) {
                    throw twice(hidden, field);
                }
            });
        }
        return List.copyOf(fields.values());
    }

    /** The class and those above it, the topmost first. */
    private List<Class<?>> superclassFirst() {
        var classes = new ArrayDeque<Class<?>>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            if (each != type && each.isAnnotationPresent(Table.class)) {
                throw InvalidMapping.of(
                        type,
                        "its superclass " + each.getName() + " has a @Table.",
                        "Fields of a superclass are columns of the table of the class itself; rows in the tables of both are"
                                + " not supported.",
                        "Remove @Table from the superclass, or map a class without it.");
            }
            classes.addFirst(each);
        }
        return List.copyOf(classes);
    }

    private MappingException twice(Field hidden, Field field) {
        return InvalidMapping.of(
                type,
                "the field \"" + field.getName() + "\" is declared in "
                        + hidden.getDeclaringClass().getName() + " and in "
                        + field.getDeclaringClass().getName() + ".",
                "Each has a value of its own, and there is one column of that name.",
                "Remove one of the two, or mark it @Transient.");
    }

    /** The fields that a class declares and does not keep to itself. */
    private static Stream<Field> stored(Class<?> declaring) {
        return Arrays.stream(declaring.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.isSynthetic()
                        && !field.isAnnotationPresent(Transient.class));
    }

    private Field field(RecordComponent component) {
        try {
            Field field = type.getDeclaredField(component.getName());
            if (field.isAnnotationPresent(Transient.class)) {
                throw InvalidMapping.of(
                        type,
                        "the component \"" + component.getName() + "\" is transient.",
                        "A record is made by its constructor, which needs every component.",
                        "Remove @Transient, or leave the component out of the record.");
            }
            return field;
        } catch (NoSuchFieldException error) {
            throw new IllegalStateException("a record component without field: " + component, error);
        }
    }

    private Field checkedAssignable(Field field) {
        if (Modifier.isFinal(field.getModifiers())) {
            throw InvalidMapping.of(
                    type,
                    "the field \"" + field.getName() + "\" is final.",
                    "Fields are set when a row is read, after the object was made.",
                    "Remove final, mark the field @Transient, or make the class a record.");
        }
        return field;
    }

    private MappedMember member(int index, Field field) {
        Column column = field.getAnnotation(Column.class);
        boolean id = field.isAnnotationPresent(Id.class);
        boolean version = field.isAnnotationPresent(Version.class);
        Family<?, ? extends Expr<?>> family = family(field, column);
        if (version && (!COUNTERS.contains(field.getType()) || id)) {
            throw InvalidMapping.of(
                    type,
                    "the version \"" + field.getName() + "\" is a "
                            + field.getType().getSimpleName() + (id ? " and part of the key." : "."),
                    "A version counts the changes of a row.",
                    "Declare it as int or long.");
        }
        References references = field.getAnnotation(References.class);
        return new MappedMember(
                index,
                field,
                family,
                column == null || column.name().isEmpty() ? Naming.snakeCase(field.getName()) : column.name(),
                id,
                version,
                generation(field, id),
                isNullable(field, column) && !id && !version,
                column != null && column.unique(),
                references == null ? null : references.value(),
                references == null ? ReferentialAction.NO_ACTION : references.onDelete());
    }

    private boolean isNullable(Field field, @Nullable Column column) {
        if (column != null && column.nullable()) {
            if (field.getType().isPrimitive()) {
                throw InvalidMapping.of(
                        type,
                        "the primitive \"" + field.getName() + "\" is said to be nullable.",
                        "A primitive cannot hold null.",
                        "Declare it with the wrapper class, or remove nullable = true.");
            }
            return true;
        }
        return Nullness.isNullable(field);
    }

    private Family<?, ? extends Expr<?>> family(Field field, @Nullable Column column) {
        Convert convert = field.getAnnotation(Convert.class);
        return convert == null
                ? MemberTypes.plain(type, field, column)
                : MemberTypes.converted(type, field, converter(convert.value()), column);
    }

    private <V> void clientValues(Field field, DeclaredColumn<V, ?> column) {
        Default first = field.getAnnotation(Default.class);
        if (first != null) {
            column.clientDefault(maker(field, first.value()));
        }
        OnUpdate later = field.getAnnotation(OnUpdate.class);
        if (later != null) {
            column.onUpdate(maker(field, later.value()));
        }
    }

    @SuppressWarnings("unchecked") // its argument has been compared with the type of the member
    private <V> Supplier<V> maker(Field field, Class<? extends Supplier<?>> maker) {
        MemberTypes.checkMaker(type, field, maker);
        return (Supplier<V>) made(maker, "maker of values");
    }

    private Converter<?, ?> converter(Class<? extends Converter<?, ?>> converter) {
        return made(converter, "converter");
    }

    private <M> M made(Class<M> helper, String what) {
        try {
            return helper.cast(AccessGenerator.privateLookup(helper, lookup)
                    .findConstructor(helper, MethodType.methodType(void.class))
                    .invoke());
        } catch (RuntimeException | Error error) {
            throw error;
        } catch (Throwable error) {
            throw new MappingException(
                    ErrorCode.INVALID_MAPPING,
                    ErrorText.of(
                            "The " + what + " " + helper.getName() + " of " + type.getName() + " cannot be made.",
                            "It needs a constructor without parameters, in the module of the mapped class: "
                                    + error.getMessage(),
                            "Give it one, of any visibility, and no parameters."),
                    error);
        }
    }

    private Generation generation(Field field, boolean id) {
        if (!field.isAnnotationPresent(Generated.class)) {
            return Generation.NONE;
        }
        if (id && IDENTITIES.contains(field.getType()) && !field.isAnnotationPresent(Convert.class)) {
            return Generation.IDENTITY;
        }
        if (id && field.getType() == UUID.class) {
            return Generation.RANDOM_UUID;
        }
        throw InvalidMapping.of(
                type,
                "the member \"" + field.getName() + "\" cannot be generated.",
                "Keys are, if they are short, int, long or UUID, or a wrapper.",
                "Add @Id, or give the member its value yourself.");
    }

    private void checkKey(List<MappedMember> members) {
        if (members.stream().noneMatch(MappedMember::id)) {
            throw InvalidMapping.of(
                    type,
                    "it has no key.",
                    "A session tells objects apart by their keys.",
                    "Mark the member that holds the key with @Id.");
        }
        if (members.stream()
                .anyMatch(member -> member.id() && member.family().type().javaType() == byte[].class)) {
            throw InvalidMapping.of(
                    type, "its key is a byte[].", "Arrays are not equal by their contents.", "Use text or a UUID.");
        }
        if (members.stream().filter(MappedMember::version).count() > 1) {
            throw InvalidMapping.of(
                    type, "it has two versions.", "One member counts the changes.", "Keep one @Version.");
        }
        if (members.stream()
                        .filter(member -> member.generation() == Generation.IDENTITY)
                        .count()
                > 1) {
            throw InvalidMapping.of(
                    type,
                    "several members of its key are generated by the database.",
                    "A table has one identity.",
                    "Keep one @Generated number, and give the others their values yourself.");
        }
    }

    private EntityAccess access(List<MappedMember> members) {
        if (!type.isRecord()) {
            checkConstructor();
        }
        List<MappedMember> keys = members.stream().filter(MappedMember::id).toList();
        List<Field> fields = members.stream().map(MappedMember::field).toList();
        try {
            return AccessGenerator.generate(
                    type, fields, keys.size() == 1 ? keys.get(0).index() : -1, handedOver);
        } catch (IllegalAccessException error) {
            throw refused(type, handedOver, error);
        }
    }

    private void checkConstructor() {
        if (Arrays.stream(type.getDeclaredConstructors()).noneMatch(one -> one.getParameterCount() == 0)) {
            throw InvalidMapping.of(
                    type,
                    "it has no constructor without parameters.",
                    "An object is made first and given its values afterwards.",
                    "Add one, it may be private; or make the class a record.");
        }
    }

    // ------------------------------------------------------------------------------------------------ the table

    private DynamicTable table(List<MappedMember> members, MetaData metaData) {
        Table declared = type.getAnnotation(Table.class);
        String name = declared == null || declared.name().isEmpty()
                ? Naming.snakeCase(type.getSimpleName())
                : declared.name();
        DynamicTable table = declared == null || declared.schema().isEmpty()
                ? new DynamicTable(metaData, name)
                : new DynamicTable(metaData, new TableName(declared.schema(), name));
        for (MappedMember member : members) {
            DeclaredColumn<?, ?> column = column(table, member.column(), member.family());
            if (member.nullable()) {
                column.nullable();
            }
            if (member.generation() == Generation.IDENTITY) {
                ((NumColumn<?>) column).identity();
            }
            if (member.id()) {
                column.primaryKey();
            }
            if (member.unique()) {
                column.unique();
            }
            clientValues(member.field(), column);
        }
        return table;
    }

    private static DeclaredColumn<?, ?> column(DynamicTable table, String name, Family<?, ?> family) {
        if (family instanceof TextType text) {
            return table.column(name, text);
        }
        if (family instanceof NumType<?> number) {
            return table.column(name, number);
        }
        if (family instanceof BoolType bool) {
            return table.column(name, bool);
        }
        if (family instanceof TemporalType<?> temporal) {
            return table.column(name, temporal);
        }
        return table.column(name, (ValueType<?>) family);
    }
}
