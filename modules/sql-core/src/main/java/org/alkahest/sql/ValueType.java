package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;

/** Types whose values can be compared for equality and nothing more is known of them. */
public record ValueType<T>(SqlType<T> type) implements Family<T, ValueExpr<T>> {

    @Override
    public ValueExpr<T> of(Expression node) {
        return new Handles.Value<>(node, type);
    }

    /** This type under the very name that the database has for it, such as {@code citext}; see {@link NamedType}. */
    public ValueType<T> named(String sqlName) {
        return new ValueType<>(new NamedType<>(sqlName, type));
    }

    /**
     * This type with SQL around its values; see {@link WrappedType}.
     *
     * @param bound around a value that is bound, such as {@code lower({0})}; {@code {0}} for nothing
     * @param selected around a column of a result; {@code {0}} for nothing
     * @throws org.alkahest.sql.error.StatementException ALK-1011 if a template does not have one place for the value
     */
    public ValueType<T> wrapped(String bound, String selected) {
        return new ValueType<>(WrappedType.of(type, bound, selected));
    }

    /** This type, which is another one with a dialect: in definitions, in CAST, and in how values travel. */
    public ValueType<T> withVariant(String dialectId, Family<T, ?> variant) {
        return new ValueType<>(VariantType.of(type, dialectId, variant.type()));
    }
}
