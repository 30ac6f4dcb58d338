package org.alkahest.sql.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The descriptions that differ from one in a single place: a flag, a name, a number, an operator, an element, or the list
 * in which an element stands.
 */
final class Neighbours {
    private Neighbours() {}

    @SuppressWarnings("unchecked") // a record gives records of its class
    static <T extends Record> List<T> of(T description) {
        return (List<T>) (List<?>) of(description, description.getClass());
    }

    private static List<Object> of(@Nullable Object value, Class<?> type) {
        if (type == boolean.class) {
            return List.of(!(Boolean) value);
        }
        if (type == int.class) {
            return List.of((Integer) value + 1, (Integer) value - 1);
        }
        if (type == long.class) {
            return List.of((Long) value + 1);
        }
        if (type == String.class) {
            return List.of(value == null ? "x" : value + "x");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant != value)
                    .map(Object.class::cast)
                    .toList();
        }
        if (value instanceof List<?> list) {
            return ofList(list);
        }
        return value instanceof Record record ? ofRecord(record) : List.of();
    }

    private static List<Object> ofList(List<?> list) {
        List<Object> neighbours = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> shorter = new ArrayList<>(list);
            Object element = shorter.remove(i);
            neighbours.add(shorter);
            for (Object other : of(element, element.getClass())) {
                List<Object> changed = new ArrayList<>(list);
                changed.set(i, other);
                neighbours.add(changed);
            }
            if (i > 0) {
                List<Object> swapped = new ArrayList<>(list);
                swapped.set(i - 1, swapped.set(i, swapped.get(i - 1)));
                neighbours.add(swapped);
                neighbours.remove(list); // two equal elements changed places
            }
        }
        return neighbours;
    }

    private static List<Object> ofRecord(Record record) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = components[i].getAccessor().invoke(record);
                types[i] = components[i].getType();
            }
            Constructor<? extends Record> constructor = record.getClass().getDeclaredConstructor(types);
            List<Object> neighbours = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                for (Object other : of(values[i], types[i])) {
                    Object[] changed = values.clone();
                    changed[i] = other;
                    neighbours.add(constructor.newInstance(changed));
                }
                for (int j = 0; j < values.length; j++) {
                    Object[] moved = moved(values, i, j);
                    if (moved != null) {
                        neighbours.add(constructor.newInstance(moved));
                    }
                }
            }
            return neighbours;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The components with the last element of one list at the end of another; null if there is none to move. */
    private static Object @Nullable [] moved(Object[] values, int from, int to) {
        if (from == to || !(values[from] instanceof List<?> giving) || !(values[to] instanceof List<?> taking)) {
            return null;
        }
        if (giving.isEmpty()) {
            return null;
        }
        List<Object> longer = new ArrayList<>(taking);
        longer.add(giving.get(giving.size() - 1));
        Object[] moved = values.clone();
        moved[from] = giving.subList(0, giving.size() - 1);
        moved[to] = longer;
        return moved;
    }
}
