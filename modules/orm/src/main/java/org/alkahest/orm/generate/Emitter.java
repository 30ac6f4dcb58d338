package org.alkahest.orm.generate;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.IntConsumer;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.alkahest.orm.access.EntityAccess;
import org.alkahest.orm.access.InheritedFields;

/** Writes the code of one method and keeps account of its stack. Knows the few instructions that accessors need. */
final class Emitter {
    private static final Handle LINK = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(InheritedFields.class),
            "link",
            MethodType.methodType(CallSite.class, Lookup.class, String.class, MethodType.class, int.class)
                    .descriptorString(),
            false);

    private final MethodVisitor visitor;
    private final Implementation.Context context;
    private final MethodDescription method;
    private int stack;
    private int maxStack;
    private int locals;

    Emitter(MethodVisitor visitor, Implementation.Context context, MethodDescription method) {
        this.visitor = visitor;
        this.context = context;
        this.method = method;
        this.locals = method.getStackSize();
    }

    int maxStack() {
        return maxStack;
    }

    int maxLocals() {
        return locals;
    }

    /** A local variable for a reference, beside the parameters. */
    int newLocal() {
        return locals++;
    }

    private void moved(int slots) {
        stack += slots;
        maxStack = Math.max(maxStack, stack);
    }

    private static int slots(Class<?> type) {
        return Type.getType(type).getSize();
    }

    // ------------------------------------------------------------------------------------------------ values

    void loadReference(int local) {
        visitor.visitVarInsn(Opcodes.ALOAD, local);
        moved(1);
    }

    void storeReference(int local) {
        visitor.visitVarInsn(Opcodes.ASTORE, local);
        moved(-1);
    }

    void loadInt(int local) {
        visitor.visitVarInsn(Opcodes.ILOAD, local);
        moved(1);
    }

    private void constant(int value) {
        if (value <= 5) {
            visitor.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value <= Byte.MAX_VALUE) {
            visitor.visitIntInsn(Opcodes.BIPUSH, value);
        } else {
            visitor.visitIntInsn(Opcodes.SIPUSH, value);
        }
        moved(1);
    }

    /** Adds a number, not negative, to the int on the stack. */
    void plus(int value) {
        if (value > 0) {
            constant(value);
            visitor.visitInsn(Opcodes.IADD);
            moved(-1);
        }
    }

    /** The element of the array on the stack. */
    void element(int index) {
        constant(index);
        visitor.visitInsn(Opcodes.AALOAD);
        moved(-1);
    }

    void cast(Class<?> type) {
        visitor.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(type));
    }

    /** The object on the stack as a value of a member, which may be a primitive and then refuses null. */
    void unbox(Class<?> type, String member) {
        if (type.isPrimitive()) {
            visitor.visitLdcInsn(member);
            moved(1);
            String name = type.getName();
            callStatic(
                    EntityAccess.class,
                    "to" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    type,
                    Object.class,
                    String.class);
        } else {
            cast(type);
        }
    }

    /** The value of a member on the stack as an object. */
    void box(Class<?> type) {
        if (type.isPrimitive()) {
            Class<?> wrapper = MethodType.methodType(type).wrap().returnType();
            callStatic(wrapper, "valueOf", wrapper, type);
        }
    }

    // ------------------------------------------------------------------------------------------------ fields, calls

    void getField(Field field) {
        getField(Type.getInternalName(field.getDeclaringClass()), field.getName(), field.getType());
    }

    void getField(String owner, String name, Class<?> type) {
        visitor.visitFieldInsn(Opcodes.GETFIELD, owner, name, Type.getDescriptor(type));
        moved(slots(type) - 1);
    }

    void putField(Field field) {
        putField(Type.getInternalName(field.getDeclaringClass()), field.getName(), field.getType());
    }

    void putField(String owner, String name, Class<?> type) {
        visitor.visitFieldInsn(Opcodes.PUTFIELD, owner, name, Type.getDescriptor(type));
        moved(-slots(type) - 1);
    }

    /**
     * Reads or writes a field of a superclass, through a handle.
     *
     * @param index of the handle among the data of the class
     */
    void inheritedField(String action, int index, Class<?> result, Class<?>... parameters) {
        visitor.visitInvokeDynamicInsn(
                action, MethodType.methodType(result, parameters).descriptorString(), LINK, index);
        for (Class<?> parameter : parameters) {
            moved(-slots(parameter));
        }
        moved(slots(result));
    }

    void newInstance(Class<?> type) {
        newInstance(Type.getInternalName(type));
    }

    /** A new object, twice on the stack, to be given its arguments and constructed. */
    void newInstance(String owner) {
        visitor.visitTypeInsn(Opcodes.NEW, owner);
        visitor.visitInsn(Opcodes.DUP);
        moved(2);
    }

    void construct(Class<?> type, List<Class<?>> parameters) {
        construct(Type.getInternalName(type), parameters);
    }

    void construct(String owner, List<Class<?>> parameters) {
        String descriptor = MethodType.methodType(void.class, parameters).descriptorString();
        visitor.visitMethodInsn(Opcodes.INVOKESPECIAL, owner, "<init>", descriptor, false);
        moved(-1 - parameters.stream().mapToInt(Emitter::slots).sum());
    }

    void callStatic(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        call(Opcodes.INVOKESTATIC, owner, name, result, parameters);
    }

    void callInterface(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        call(Opcodes.INVOKEINTERFACE, owner, name, result, parameters);
        moved(-1);
    }

    private void call(int instruction, Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        visitor.visitMethodInsn(
                instruction,
                Type.getInternalName(owner),
                name,
                MethodType.methodType(result, parameters).descriptorString(),
                owner.isInterface());
        for (Class<?> parameter : parameters) {
            moved(-slots(parameter));
        }
        moved(slots(result));
    }

    // ------------------------------------------------------------------------------------------------ flow

    /** Branches on an int parameter from 0; each branch returns. */
    void switchOver(int local, int branches, IntConsumer branch) {
        Label[] labels = new Label[branches];
        for (int i = 0; i < branches; i++) {
            labels[i] = new Label();
        }
        var otherwise = new Label();
        loadInt(local);
        visitor.visitTableSwitchInsn(0, branches - 1, otherwise, labels);
        moved(-1);
        for (int i = 0; i < branches; i++) {
            land(labels[i]);
            branch.accept(i);
        }
        land(otherwise);
        loadInt(local);
        callStatic(EntityAccess.class, "noMember", IndexOutOfBoundsException.class, int.class);
        visitor.visitInsn(Opcodes.ATHROW);
        stack = 0;
    }

    private void land(Label label) {
        visitor.visitLabel(label);
        context.getFrameGeneration().same(visitor, method.getParameters().asTypeList());
        stack = 0;
    }

    void returnReference() {
        visitor.visitInsn(Opcodes.ARETURN);
        moved(-1);
    }

    void returnInt() {
        visitor.visitInsn(Opcodes.IRETURN);
        moved(-1);
    }

    void returnNothing() {
        visitor.visitInsn(Opcodes.RETURN);
    }
}
