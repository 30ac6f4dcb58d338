package org.alkahest.sql.type;

import java.util.Arrays;
import java.util.List;

/**
 * A Java enum stored under the names of its constants.
 *
 * @param javaType the enum
 * @param name the name of the type in SQL where a database has native enums
 */
public record EnumType<E extends Enum<E>>(Class<E> javaType, String name) implements SqlType<E> {

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
