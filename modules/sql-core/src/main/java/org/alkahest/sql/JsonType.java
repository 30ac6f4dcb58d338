package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.NamedType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.VariantType;
import org.alkahest.sql.type.WrappedType;

/** Types whose values are JSON documents. */
public record JsonType(SqlType<Json> type) implements Family<Json, JsonExpr> {

    @Override
    public JsonExpr of(Expression node) {
        return new Handles.Document(node, type);
    }

    /** This type under the very name that the database has for it, such as {@code citext}; see {@link NamedType}. */
    public JsonType named(String sqlName) {
        return new JsonType(new NamedType<>(sqlName, type));
    }

    /**
     * This type with SQL around its values; see {@link WrappedType}.
     *
     * @param bound around a value that is bound, such as {@code lower({0})}; {@code {0}} for nothing
     * @param selected around a column of a result; {@code {0}} for nothing
     * @throws org.alkahest.sql.error.StatementException ALK-1011 if a template does not have one place for the value
     */
    public JsonType wrapped(String bound, String selected) {
        return new JsonType(WrappedType.of(type, bound, selected));
    }

    /** This type, which is another one with a dialect: in definitions, in CAST, and in how values travel. */
    public JsonType withVariant(String dialectId, Family<Json, ?> variant) {
        return new JsonType(VariantType.of(type, dialectId, variant.type()));
    }
}
