package org.alkahest.orm.generate;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.ByteCodeAppender;
import net.bytebuddy.jar.asm.Opcodes;
import org.alkahest.orm.access.EntityAccess;
import org.alkahest.orm.access.ObjectAccess;
import org.alkahest.orm.access.RecordAccess;
import org.alkahest.sql.RowCursor;
import org.alkahest.sql.type.SqlType;

/**
 * Generates the accessor of one mapped class. The code is what one would write by hand inside the class: unrolled over its
 * members for what touches all of them, a {@code switch} over their numbers for what touches one. It is defined as a hidden
 * nestmate (JEP 371), so it may do what the class itself may do, cannot be found by name, and is unloaded with its mapping.
 */
public final class AccessGenerator {
    private static final int ENTITY = 1;

    private final Class<?> type;
    private final List<Field> members;
    private final int keyMember;
    private final String ownName;

    private AccessGenerator(Class<?> type, List<Field> members, int keyMember) {
        this.type = type;
        this.members = members;
        this.keyMember = keyMember;
        this.ownName = (type.getName() + "$Access").replace('.', '/');
    }

    /**
     * Makes the accessor of a class.
     *
     * @param members in the order of their numbers, those of superclasses first; for a record all its components, in order
     * @param keyMember the member whose value {@link EntityAccess#load} is handed; -1 for none
     * @param handedOver what the application gave to look into its classes with
     * @throws IllegalAccessException if the lookup does not reach into the class, or into a superclass with members
     */
    public static EntityAccess generate(Class<?> type, List<Field> members, int keyMember, Lookup handedOver)
            throws IllegalAccessException {
        byte[] code = new AccessGenerator(type, members, keyMember).code();
        Lookup lookup = privateLookup(type, handedOver);
        List<MethodHandle> inherited = inherited(type, members, handedOver);
        Lookup hidden = inherited.isEmpty()
                ? lookup.defineHiddenClass(code, true, Lookup.ClassOption.NESTMATE)
                : lookup.defineHiddenClassWithClassData(code, inherited, true, Lookup.ClassOption.NESTMATE);
        try {
            return (EntityAccess) hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (IllegalAccessException | RuntimeException | Error error) {
            throw error;
        } catch (Throwable error) {
            throw new IllegalStateException("the constructor of an accessor failed", error);
        }
    }

    /** A getter and a setter for each member that a superclass declares. These are the first members. */
    private static List<MethodHandle> inherited(Class<?> type, List<Field> members, Lookup handedOver)
            throws IllegalAccessException {
        List<MethodHandle> handles = new ArrayList<>();
        for (Field member : members) {
            if (member.getDeclaringClass() != type) {
                Lookup lookup = privateLookup(member.getDeclaringClass(), handedOver);
                handles.add(lookup.unreflectGetter(member));
                handles.add(lookup.unreflectSetter(member));
            }
        }
        return handles;
    }

    /** A lookup that sees the private members of a class, made from one that the application handed over. */
    public static Lookup privateLookup(Class<?> type, Lookup handedOver) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, handedOver);
    }

    private byte[] code() {
        try (DynamicType.Unloaded<?> made = (type.isRecord() ? forRecord() : forObject()).make()) {
            return made.getBytes();
        }
    }

    private DynamicType.Builder<?> subclassOf(Class<?> superclass) {
        return new ByteBuddy(ClassFileVersion.JAVA_V17)
                .subclass(superclass, ConstructorStrategy.Default.DEFAULT_CONSTRUCTOR)
                .name(type.getName() + "$Access")
                .modifiers(Modifier.FINAL | Opcodes.ACC_SYNTHETIC);
    }

    private DynamicType.Builder<?> forRecord() {
        return subclassOf(RecordAccess.class)
                .method(named("load"))
                .intercept(method(this::loadRecord))
                .method(named("get"))
                .intercept(method(this::get))
                .method(named("create"))
                .intercept(method(this::create));
    }

    private DynamicType.Builder<?> forObject() {
        DynamicType.Builder<?> builder = subclassOf(ObjectAccess.class);
        for (int i = 0; i < members.size(); i++) {
            builder = builder.defineField(snapshotField(i), members.get(i).getType(), 0);
        }
        return builder.method(named("load"))
                .intercept(method(this::loadObject))
                .method(named("get"))
                .intercept(method(this::get))
                .method(named("refresh"))
                .intercept(method(this::refresh))
                .method(named("set"))
                .intercept(method(this::set))
                .method(named("snapshot"))
                .intercept(method(this::snapshot))
                .method(named("isChanged"))
                .intercept(method(this::isChanged))
                .method(named("restore"))
                .intercept(method(this::restore));
    }

    private static Implementation method(Consumer<Emitter> body) {
        return new Implementation.Simple((visitor, context, method) -> {
            var emitter = new Emitter(visitor, context, method);
            body.accept(emitter);
            return new ByteCodeAppender.Size(emitter.maxStack(), emitter.maxLocals());
        });
    }

    private static String snapshotField(int member) {
        return "member" + member;
    }

    // ------------------------------------------------------------------------------------------------ making

    /** {@code Object load(Object id, RowCursor row, int offset, SqlType[] types)}. */
    private void loadRecord(Emitter emitter) {
        emitter.newInstance(type);
        for (int i = 0; i < members.size(); i++) {
            readMember(emitter, i, 1);
        }
        emitter.construct(type, memberTypes());
        emitter.returnReference();
    }

    /** {@code Object create(Object[] values)}. */
    private void create(Emitter emitter) {
        emitter.newInstance(type);
        for (int i = 0; i < members.size(); i++) {
            emitter.loadReference(1);
            emitter.element(i);
            emitter.unbox(members.get(i).getType(), name(i));
        }
        emitter.construct(type, memberTypes());
        emitter.returnReference();
    }

    private List<Class<?>> memberTypes() {
        return members.stream().<Class<?>>map(Field::getType).toList();
    }

    /** {@code Object load(Object id, RowCursor row, int offset, SqlType[] types)}. */
    private void loadObject(Emitter emitter) {
        int made = emitter.newLocal();
        emitter.newInstance(type);
        emitter.construct(type, List.of());
        emitter.storeReference(made);
        for (int i = 0; i < members.size(); i++) {
            emitter.loadReference(made);
            readMember(emitter, i, 1);
            putMember(emitter, i);
        }
        emitter.loadReference(made);
        emitter.returnReference();
    }

    /** {@code void refresh(Object entity, Object id, RowCursor row, int offset, SqlType[] types)}. */
    private void refresh(Emitter emitter) {
        for (int i = 0; i < members.size(); i++) {
            entity(emitter);
            readMember(emitter, i, 2);
            putMember(emitter, i);
        }
        emitter.returnNothing();
    }

    /** The value of a member in the current row; the parameters (id, row, offset, types) begin at a local variable. */
    private void readMember(Emitter emitter, int member, int first) {
        if (member == keyMember) {
            emitter.loadReference(first);
        } else {
            emitter.loadReference(first + 1);
            emitter.loadInt(first + 2);
            emitter.plus(member);
            emitter.loadReference(first + 3);
            emitter.element(member);
            emitter.callInterface(RowCursor.class, "get", Object.class, int.class, SqlType.class);
        }
        emitter.unbox(members.get(member).getType(), name(member));
    }

    // ------------------------------------------------------------------------------------------------ one member

    /** {@code Object get(Object entity, int member)}. */
    private void get(Emitter emitter) {
        emitter.switchOver(2, members.size(), member -> {
            entity(emitter);
            getMember(emitter, member);
            emitter.box(members.get(member).getType());
            emitter.returnReference();
        });
    }

    /** {@code void set(Object entity, int member, Object value)}. */
    private void set(Emitter emitter) {
        emitter.switchOver(2, members.size(), member -> {
            entity(emitter);
            emitter.loadReference(3);
            emitter.unbox(members.get(member).getType(), name(member));
            putMember(emitter, member);
            emitter.returnNothing();
        });
    }

    // ------------------------------------------------------------------------------------------------ snapshots

    /** {@code ObjectAccess snapshot(Object entity)}. */
    private void snapshot(Emitter emitter) {
        int made = emitter.newLocal();
        emitter.newInstance(ownName);
        emitter.construct(ownName, List.of());
        emitter.storeReference(made);
        for (int i = 0; i < members.size(); i++) {
            Class<?> memberType = members.get(i).getType();
            emitter.loadReference(made);
            entity(emitter);
            getMember(emitter, i);
            copyIfMutable(emitter, memberType);
            emitter.putField(ownName, snapshotField(i), memberType);
        }
        emitter.loadReference(made);
        emitter.returnReference();
    }

    /** {@code boolean isChanged(Object entity, int member)}. */
    private void isChanged(Emitter emitter) {
        emitter.switchOver(2, members.size(), member -> {
            Class<?> memberType = members.get(member).getType();
            emitter.loadReference(0);
            emitter.getField(ownName, snapshotField(member), memberType);
            entity(emitter);
            getMember(emitter, member);
            Class<?> compared = memberType.isPrimitive() ? memberType : Object.class;
            emitter.callStatic(EntityAccess.class, "differ", boolean.class, compared, compared);
            emitter.returnInt();
        });
    }

    /** {@code void restore(Object entity)}. */
    private void restore(Emitter emitter) {
        for (int i = 0; i < members.size(); i++) {
            Class<?> memberType = members.get(i).getType();
            entity(emitter);
            emitter.loadReference(0);
            emitter.getField(ownName, snapshotField(i), memberType);
            copyIfMutable(emitter, memberType);
            putMember(emitter, i);
        }
        emitter.returnNothing();
    }

    private static void copyIfMutable(Emitter emitter, Class<?> memberType) {
        if (memberType == byte[].class) {
            emitter.callStatic(EntityAccess.class, "copy", byte[].class, byte[].class);
        }
    }

    /** The value of a member of the entity on the stack. */
    private void getMember(Emitter emitter, int member) {
        Field field = members.get(member);
        if (field.getDeclaringClass() == type) {
            emitter.getField(field);
        } else {
            emitter.inheritedField("get", 2 * member, field.getType(), type);
        }
    }

    /** Gives a member of the entity on the stack the value that lies above it. */
    private void putMember(Emitter emitter, int member) {
        Field field = members.get(member);
        if (field.getDeclaringClass() == type) {
            emitter.putField(field);
        } else {
            emitter.inheritedField("set", 2 * member + 1, void.class, type, field.getType());
        }
    }

    private void entity(Emitter emitter) {
        emitter.loadReference(ENTITY);
        emitter.cast(type);
    }

    private String name(int member) {
        return type.getSimpleName() + "." + members.get(member).getName();
    }
}
