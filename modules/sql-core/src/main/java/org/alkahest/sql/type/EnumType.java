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

    /** What the database knows of it, where it is checked. */
    public LabelType labelType() {
        return new LabelType(schema, name, labels());
    }

    /** The stored texts, in declaration order. */
    public List<String> labels() {
        return Arrays.stream(javaType.getEnumConstants()).map(Enum::name).toList();
    }

    @Override
    public String describe() {
        return "enum " + name;
    }
}
