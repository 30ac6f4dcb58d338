package org.alkahest.conformance.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.engine.Engine;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.sql.tree.TableName;

/**
 * What is in the schema of a connection: tables, views, sequences and types with labels. Immutable; what belongs to a session
 * only is not in it.
 *
 * @param things in no order that means something
 */
record Inventory(Set<Thing> things) {
    Inventory {
        things = Set.copyOf(things);
    }

    /** The kinds of things that rules create. */
    enum Kind {
        TABLE,
        SEQUENCE,
        TYPE
    }

    /**
     * One of them.
     *
     * @param kind tables and views are of one kind, since they share their names
     * @param name as the dialect knows it, without its schema
     */
    record Thing(Kind kind, String name) {
        static Thing table(TableName name) {
            return new Thing(Kind.TABLE, name.name());
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + " " + name;
        }
    }

    /** Reads what is there now. */
    static Inventory of(Engine engine) {
        Inspector inspector = engine.inspector();
        Set<Thing> things = new LinkedHashSet<>();
        inspector.objects(null).stream()
                .filter(object -> !object.temporary())
                .map(ReflectedObject::name)
                .map(Thing::table)
                .forEach(things::add);
        inspector
                .sequences(null)
                .forEach(each -> things.add(new Thing(Kind.SEQUENCE, each.name().name())));
        inspector.enums(null).forEach(each -> things.add(new Thing(Kind.TYPE, each.name())));
        return new Inventory(things);
    }

    boolean has(Thing thing) {
        return things.contains(thing);
    }

    /** What is here and not there, in the order of its names. */
    List<Thing> without(Inventory other) {
        List<Thing> more = new ArrayList<>(things);
        more.removeAll(other.things);
        more.sort(Comparator.comparing(Thing::toString));
        return more;
    }
}
