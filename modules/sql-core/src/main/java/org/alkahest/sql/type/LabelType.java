package org.alkahest.sql.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text of a list that the database knows: by a type of its own where it has enums, by a check of the column elsewhere.
 * What is known of an enum that was found in a database, and what an {@link EnumType} is there.
 *
 * @param schema the schema of the type where a database gives it one, declared as those of tables are and translated with them;
 *     null for the connection's own
 * @param name the name of the type where a database gives it one
 * @param labels the texts, at least one, in their order
 */
public record LabelType(@Nullable String schema, String name, List<String> labels) implements SqlType<String> {

    /** @throws IllegalArgumentException if there is no label */
    public LabelType {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("an enum without labels: " + name);
        }
    }

    /** The labels that are kept with a dialect by the values of a type; null if the database does not know them. */
    public static @Nullable LabelType checkedIn(SqlType<?> type, String dialectId) {
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
        if (type instanceof LabelType labels) {
            return labels;
        }
        return type instanceof EnumType<?> enumeration && enumeration.checked() ? enumeration.labelType() : null;
    }

    /** Characters of the longest label; at least 1. */
    public int longest() {
        return labels.stream()
                .mapToInt(label -> label.codePointCount(0, label.length()))
                .reduce(1, Math::max);
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public String describe() {
        return "enum " + name;
    }
}
