package org.alkahest.sql.type;

/**
 * A standard type, with a length or a precision and scale where its kind has them.
 *
 * @param length characters of CHAR and VARCHAR, bytes of VARBINARY, digits of DECIMAL; {@link #UNSPECIFIED} otherwise
 * @param scale digits after the point of DECIMAL; {@link #UNSPECIFIED} otherwise
 */
public record BasicType<T>(TypeKind kind, Class<T> javaType, int length, int scale) implements SqlType<T> {

    /** A length or scale that was not given. */
    public static final int UNSPECIFIED = -1;

    public BasicType {
        if (length < UNSPECIFIED || scale < UNSPECIFIED || length == 0) {
            throw new IllegalArgumentException("length " + length + " or scale " + scale + " of " + kind);
        }
    }

    public static <T> BasicType<T> of(TypeKind kind, Class<T> javaType) {
        return new BasicType<>(kind, javaType, UNSPECIFIED, UNSPECIFIED);
    }

    public static <T> BasicType<T> of(TypeKind kind, Class<T> javaType, int length) {
        return new BasicType<>(kind, javaType, length, UNSPECIFIED);
    }

    public boolean hasLength() {
        return length != UNSPECIFIED;
    }

    public boolean hasScale() {
        return scale != UNSPECIFIED;
    }

    @Override
    public String describe() {
        if (!hasLength()) {
            return kind.describe();
        }
        return kind.describe() + '(' + length + (hasScale() ? "," + scale : "") + ')';
    }
}
