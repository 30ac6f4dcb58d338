package org.alkahest.dialect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a database can do. Immutable; {@code with} and {@code without} give new values. */
public final class Capabilities {
    private final Set<Capability> present;

    private Capabilities(Set<Capability> present) {
        this.present = Collections.unmodifiableSet(present);
    }

    public static Capabilities all() {
        return new Capabilities(EnumSet.allOf(Capability.class));
    }

    /** All but the {@linkplain Capability#EXTENSIONS extensions}: where a new dialect begins. */
    public static Capabilities standard() {
        return all().without(Capability.EXTENSIONS);
    }

    public static Capabilities none() {
        return new Capabilities(EnumSet.noneOf(Capability.class));
    }

    public Capabilities with(Capability... more) {
        EnumSet<Capability> changed = copy();
        Collections.addAll(changed, more);
        return new Capabilities(changed);
    }

    public Capabilities without(Capability... fewer) {
        EnumSet<Capability> changed = copy();
        for (Capability capability : fewer) {
            changed.remove(capability);
        }
        return new Capabilities(changed);
    }

    /** These capabilities without a group of them, such as {@link Capability#OF_JSON}. */
    public Capabilities without(Set<Capability> fewer) {
        EnumSet<Capability> changed = copy();
        changed.removeAll(fewer);
        return new Capabilities(changed);
    }

    /** These capabilities, with or without one that depends on a condition such as the version. */
    public Capabilities when(boolean condition, Capability capability) {
        return condition ? with(capability) : without(capability);
    }

    public boolean has(Capability capability) {
        return present.contains(capability);
    }

    /** The capabilities present, in declaration order, unmodifiable. */
    public Set<Capability> present() {
        return present;
    }

    private EnumSet<Capability> copy() {
        EnumSet<Capability> copy = EnumSet.noneOf(Capability.class);
        copy.addAll(present);
        return copy;
    }

    @Override
    public String toString() {
        return present.toString();
    }
}
