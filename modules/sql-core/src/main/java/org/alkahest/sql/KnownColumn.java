package org.alkahest.sql;

import java.time.Duration;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.SqlType;

/** Columns whose types are only known when the program runs: each gets the handle of its type's family. */
final class KnownColumn {
    private KnownColumn() {}

    static void declare(Table table, String name, SqlType<?> type) {
        Family<?, ?> family = family(type);
        if (family instanceof TextType text) {
            table.column(name, text);
        } else if (family instanceof NumType<?> number) {
            table.column(name, number);
        } else if (family instanceof BoolType bool) {
            table.column(name, bool);
        } else if (family instanceof TemporalType<?> temporal) {
            table.column(name, temporal);
        } else if (family instanceof IntervalType interval) {
            table.column(name, interval);
        } else if (family instanceof JsonType json) {
            table.column(name, json);
        } else if (family instanceof ArrayType<?, ?> array) {
            table.column(name, array);
        } else {
            table.column(name, new ValueType<>(type));
        }
    }

    /** The family of the values of a type: that of its class in Java. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // each family takes the types of one class of Java, which is asked for
    private static Family<?, ?> family(SqlType<?> type) {
        Class<?> java = type.javaType();
        if (type instanceof ArrayOf<?> array) {
            return new ArrayType(array, family(array.element()));
        }
        if (java == String.class) {
            return new TextType((SqlType<String>) type);
        }
        if (Number.class.isAssignableFrom(java)) {
            return new NumType(type);
        }
        if (java == Boolean.class) {
            return new BoolType((SqlType<Boolean>) type);
        }
        if (java == Duration.class) {
            return new IntervalType((SqlType<Duration>) type);
        }
        if (java == Json.class) {
            return new JsonType((SqlType<Json>) type);
        }
        return java.getPackageName().equals("java.time") ? new TemporalType(type) : new ValueType(type);
    }
}
