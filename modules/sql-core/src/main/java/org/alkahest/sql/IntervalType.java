package org.alkahest.sql;

import java.time.Duration;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;

/** Types whose values are lengths of time. */
public record IntervalType(SqlType<Duration> type) implements Family<Duration, IntervalExpr> {

    @Override
    public IntervalExpr of(Expression node) {
        return new Handles.Interval(node, type);
    }

    /** This type under the very name that the database has for it; see {@link NamedType}. */
    public IntervalType named(String sqlName) {
        return new IntervalType(new NamedType<>(sqlName, type));
    }

    /**
     * This type with SQL around its values; see {@link WrappedType}.
     *
     * @param bound around a value that is bound, such as {@code lower({0})}; {@code {0}} for nothing
     * @param selected around a column of a result; {@code {0}} for nothing
     * @throws org.alkahest.sql.error.StatementException ALK-1011 if a template does not have one place for the value
     */
    public IntervalType wrapped(String bound, String selected) {
        return new IntervalType(WrappedType.of(type, bound, selected));
    }

    /** This type, which is another one with a dialect: in definitions, in CAST, and in how values travel. */
    public IntervalType withVariant(String dialectId, Family<Duration, ?> variant) {
        return new IntervalType(VariantType.of(type, dialectId, variant.type()));
    }
}
