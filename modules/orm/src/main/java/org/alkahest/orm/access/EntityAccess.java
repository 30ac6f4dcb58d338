package org.alkahest.orm.access;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.alkahest.sql.RowCursor;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads and makes the instances of one mapped class. Implemented by a class that is generated for it, a hidden nestmate of
 * the mapped class, so that private members are within reach and none of them is boxed on the way. Stateless and shared by
 * all threads, but for what {@link ObjectAccess} says of snapshots.
 *
 * <p>Members are numbered from 0, in the order of their columns.
 */
public abstract class EntityAccess {

    /** Called by generated classes. */
    protected EntityAccess() {}

    /**
     * Makes an instance of the current row, which has a column for each member.
     *
     * @param id the value of the key where that is one column, which is then not read again; null otherwise
     * @param offset where in the row the first member stands
     * @param types the type of each member
     */
    public abstract Object load(@Nullable Object id, RowCursor row, int offset, SqlType<?>[] types);

    /** The value of a member; null for SQL NULL. */
    public abstract @Nullable Object get(Object entity, int member);

    // ------------------------------------------------------------------------------- what generated code calls

    /** The value as a primitive. */
    protected static boolean toBoolean(@Nullable Object value, String member) {
        return (Boolean) present(value, member);
    }

    /** The value as a primitive. */
    protected static short toShort(@Nullable Object value, String member) {
        return (Short) present(value, member);
    }

    /** The value as a primitive. */
    protected static int toInt(@Nullable Object value, String member) {
        return (Integer) present(value, member);
    }

    /** The value as a primitive. */
    protected static long toLong(@Nullable Object value, String member) {
        return (Long) present(value, member);
    }

    /** The value as a primitive. */
    protected static float toFloat(@Nullable Object value, String member) {
        return (Float) present(value, member);
    }

    /** The value as a primitive. */
    protected static double toDouble(@Nullable Object value, String member) {
        return (Double) present(value, member);
    }

    private static Object present(@Nullable Object value, String member) {
        if (value != null) {
            return value;
        }
        throw new ResultException(
                ErrorCode.NULL_FOR_PRIMITIVE,
                ErrorText.of(
                        "The member \"" + member + "\" cannot take NULL.",
                        "It is a primitive, and its column has NULL in this row.",
                        "Declare it with the wrapper class (Long for long) and @Nullable, or forbid NULL in the table."));
    }

    /** Whether two values differ, as far as a column can tell. */
    public static boolean differ(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal decimal && other instanceof BigDecimal otherDecimal) {
            return decimal.compareTo(otherDecimal) != 0;
        }
        if (one instanceof byte[] bytes && other instanceof byte[] otherBytes) {
            return !Arrays.equals(bytes, otherBytes);
        }
        return !Objects.equals(one, other);
    }

    /** Whether two values differ. */
    protected static boolean differ(boolean one, boolean other) {
        return one != other;
    }

    /** Whether two values differ. */
    protected static boolean differ(short one, short other) {
        return one != other;
    }

    /** Whether two values differ. */
    protected static boolean differ(int one, int other) {
        return one != other;
    }

    /** Whether two values differ. */
    protected static boolean differ(long one, long other) {
        return one != other;
    }

    /** Whether two values differ; NaN is equal to itself. */
    protected static boolean differ(float one, float other) {
        return Float.compare(one, other) != 0;
    }

    /** Whether two values differ; NaN is equal to itself. */
    protected static boolean differ(double one, double other) {
        return Double.compare(one, other) != 0;
    }

    /** A copy of what can be changed in place. */
    protected static byte @Nullable [] copy(byte @Nullable [] bytes) {
        return bytes == null ? null : bytes.clone();
    }

    /** What a switch over members ends in. */
    protected static IndexOutOfBoundsException noMember(int member) {
        return new IndexOutOfBoundsException("member " + member);
    }
}
