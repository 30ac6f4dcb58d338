package org.alkahest.sql.type;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Java enum stored under the names of its constants.
 *
 * @param javaType the enum
 * @param schema the schema of the type where a database gives it one, declared as those of tables are and translated with them;
 *     null for the connection's own
 * @param name the name of the type where a database gives it one
 * @param checked whether the database keeps other texts out: by a type of its own where it has enums, by a check elsewhere
 */
public record EnumType<E extends Enum<E>>(
        Class<E> javaType, @Nullable String schema, String name, boolean checked) implements SqlType<E> {

    /** A type in the connection's own schema. */
    public EnumType(Class<E> javaType, String name, boolean checked) {
        this(javaType, null, name, checked);
    }

    /** The enum in which the values of a checked type are kept with a dialect; null if it is another type. */
    public static @Nullable EnumType<?> checkedIn(SqlType<?> type, String dialectId) {
        if (type instanceof VariantType<?> several) {
            return checkedIn(several.with(dialectId), dialectId);
        }
        if (type instanceof ConvertedType<?, ?> converted) {
            return checkedIn(converted.base(), dialectId);
        }
        if (type instanceof WrappedType<?> wrapped) {
            return checkedIn(wrapped.base(), dialectId);
        }
        if (type instanceof ArrayOf<?> array) {
            return checkedIn(array.element(), dialectId);
        }
        return type instanceof EnumType<?> enumeration && enumeration.checked ? enumeration : null;
    }

    /** The stored texts, in declaration order. */
    public List<String> labels() {
        return Arrays.stream(javaType.getEnumConstants()).map(Enum::name).toList();
    }

    /** Characters of the longest label. */
    public int longestLabel() {
        return labels().stream().mapToInt(String::length).max().orElse(1);
    }

    @Override
    public String describe() {
        return "enum " + name;
    }
}
