package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;

/** Types whose values are true or false. */
public record BoolType(SqlType<Boolean> type) implements Family<Boolean, Condition> {

    @Override
    public Condition of(Expression node) {
        return new Handles.Bool(node, type);
    }

    /** This type under the very name that the database has for it, such as {@code citext}; see {@link NamedType}. */
    public BoolType named(String sqlName) {
        return new BoolType(new NamedType<>(sqlName, type));
    }

    /**
     * This type with SQL around its values; see {@link WrappedType}.
     *
     * @param bound around a value that is bound, such as {@code lower({0})}; {@code {0}} for nothing
     * @param selected around a column of a result; {@code {0}} for nothing
     * @throws org.alkahest.sql.error.StatementException ALK-1011 if a template does not have one place for the value
     */
    public BoolType wrapped(String bound, String selected) {
        return new BoolType(WrappedType.of(type, bound, selected));
    }

    /** This type, which is another one with a dialect: in definitions, in CAST, and in how values travel. */
    public BoolType withVariant(String dialectId, Family<Boolean, ?> variant) {
        return new BoolType(VariantType.of(type, dialectId, variant.type()));
    }
}
