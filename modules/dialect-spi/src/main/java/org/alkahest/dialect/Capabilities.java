package org.alkahest.dialect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a database can do. Immutable; {@code with} and {@code without} give new values. */
public final class Capabilities {
    private final Set<Capability> present;
    private final Map<Capability, String> emulations;

    private Capabilities(Set<Capability> present, Map<Capability, String> emulations) {
        this.present = Collections.unmodifiableSet(present);
        this.emulations = emulations;
    }

    public static Capabilities all() {
        return new Capabilities(EnumSet.allOf(Capability.class), Map.of());
    }

    /** All but the {@linkplain Capability#EXTENSIONS extensions}: where a new dialect begins. */
    public static Capabilities standard() {
        return all().without(Capability.EXTENSIONS);
    }

    public static Capabilities none() {
        return new Capabilities(EnumSet.noneOf(Capability.class), Map.of());
    }

    public Capabilities with(Capability... more) {
        EnumSet<Capability> changed = copy();
        Collections.addAll(changed, more);
        return new Capabilities(changed, emulations);
    }

    public Capabilities without(Capability... fewer) {
        EnumSet<Capability> changed = copy();
        for (Capability capability : fewer) {
            changed.remove(capability);
        }
        return new Capabilities(changed, emulations);
    }

    /** These capabilities without a group of them, such as {@link Capability#OF_JSON}. */
    public Capabilities without(Set<Capability> fewer) {
        EnumSet<Capability> changed = copy();
        changed.removeAll(fewer);
        return new Capabilities(changed, emulations);
    }

    /** These capabilities, with or without one that depends on a condition such as the version. */
    public Capabilities when(boolean condition, Capability capability) {
        return condition ? with(capability) : without(capability);
    }

    /**
     * These capabilities and one that the dialect gives by other means than the database's own.
     *
     * @param how the means, for people, such as {@code "a CASE inside of the aggregate"}
     */
    public Capabilities emulating(Capability capability, String how) {
        EnumSet<Capability> changed = copy();
        changed.add(capability);
        Map<Capability, String> more = new EnumMap<>(Capability.class);
        more.putAll(emulations);
        more.put(capability, how);
        return new Capabilities(changed, Collections.unmodifiableMap(more));
    }

    /** By what means a capability is given that the database itself does not have; empty where it has it, or where there is none. */
    public Optional<String> emulation(Capability capability) {
        return has(capability) ? Optional.ofNullable(emulations.get(capability)) : Optional.empty();
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
