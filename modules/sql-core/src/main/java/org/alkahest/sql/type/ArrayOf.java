package org.alkahest.sql.type;

import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.jspecify.annotations.Nullable;

/**
 * A list of values of another type, in a column of the database's own arrays. An element may be null. A list is not
 * copied when it is bound: leave it alone until the statement has been executed.
 */
public record ArrayOf<E>(SqlType<E> element) implements SqlType<List<E>> {
    /** @throws StatementException ALK-1011 if the elements are arrays, bytes or JSON, or have SQL around them */
    public ArrayOf {
        if (WrappedType.isIn(element)) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "An array of " + element.describe() + " was declared, which has SQL around its values.",
                            "An array is bound and read as one value, with no place for SQL around its elements.",
                            "Wrap the elements in Java with Types.mapped, or use a table of its own for them."));
        }
        if (element instanceof ArrayOf<?> || (element instanceof BasicType<?> basic && !fits(basic.kind()))) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "An array of " + element.describe() + " was declared.",
                            "Databases take an array of arrays for one of two dimensions, and drivers take bytes and"
                                    + " JSON for something else.",
                            "Use a table of its own for the elements, or one JSON document."));
        }
    }

    private static boolean fits(TypeKind kind) {
        return switch (kind) {
            case VARBINARY, BLOB, JSON -> false;
            default -> true;
        };
    }

    @Override
    @SuppressWarnings("unchecked") // the class of a list says nothing of its elements
    public Class<List<E>> javaType() {
        return (Class<List<E>>) (Class<?>) List.class;
    }

    @Override
    public boolean accepts(@Nullable Object value) {
        return value == null || (value instanceof List<?> list && list.stream().allMatch(element::accepts));
    }

    @Override
    public String describe() {
        return "array of " + element.describe();
    }
}
