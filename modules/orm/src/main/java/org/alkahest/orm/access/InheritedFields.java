package org.alkahest.orm.access;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/**
 * Links generated code to the fields of superclasses. A nestmate of the mapped class reaches no private members of another
 * class, so it is given handles of them, as the data of its class; a linked handle costs what a field costs.
 */
public final class InheritedFields {
    private InheritedFields() {}

    /**
     * The bootstrap method of an {@code invokedynamic} instruction.
     *
     * @param caller of the generated class, whose data is a list of handles
     * @param name no more than the description of what is done
     * @param index of the handle
     */
    public static CallSite link(Lookup caller, String name, MethodType type, int index) throws IllegalAccessException {
        MethodHandle handle = MethodHandles.classDataAt(caller, "_", MethodHandle.class, index);
        return new ConstantCallSite(handle.asType(type));
    }
}
