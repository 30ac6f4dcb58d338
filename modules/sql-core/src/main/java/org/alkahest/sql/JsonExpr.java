package org.alkahest.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.JsonFunction;
import org.alkahest.sql.tree.JsonOperator;
import org.alkahest.sql.tree.JsonPath;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.TypeKind;

/**
 * An expression whose value is a JSON document or a part of one.
 *
 * <p>What a document does not have is SQL NULL; what it has and is null is {@link Json#NULL}. Nothing is converted: the
 * text of a number, or the number in a string, is NULL as well, so that every database gives the same.
 */
public interface JsonExpr extends InFamily<Json, JsonExpr> {

    @Override
    default Family<Json, JsonExpr> family() {
        return new JsonType(type());
    }

    /** The member of an object; NULL if there is none, or this is no object. The key becomes part of the SQL text. */
    default JsonExpr get(String key) {
        return step(new JsonPath.Key(key));
    }

    /**
     * The element of an array, counted from 0; NULL if there is none, or this is no array.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1007 if the position is negative
     */
    default JsonExpr get(int position) {
        return step(new JsonPath.Index(position));
    }

    private JsonExpr step(JsonPath.Step step) {
        if (node() instanceof JsonPath path) {
            List<JsonPath.Step> steps = new ArrayList<>(path.steps());
            steps.add(step);
            return family().of(new JsonPath(path.document(), steps, type()));
        }
        return family().of(new JsonPath(node(), List.of(step), type()));
    }

    /** Whether this is an object that has the key, if only for the JSON null. */
    default Condition has(String key) {
        return get(key).isNotNull();
    }

    /** The text of a JSON string; NULL for anything else. */
    default TextExpr asText() {
        return read(Types.TEXT);
    }

    /** A JSON number without a fraction; NULL for anything else. */
    default NumExpr<Long> asInteger() {
        return read(Types.BIGINT);
    }

    /** A JSON number; NULL for anything else. SQLite, which computes with doubles, keeps 15 digits of it. */
    default NumExpr<BigDecimal> asDecimal() {
        return read(JsonFunctions.NUMBER);
    }

    /** A JSON number as a floating-point one; NULL for anything else. */
    default NumExpr<Double> asDouble() {
        return read(Types.DOUBLE);
    }

    /** A JSON boolean; NULL for anything else. */
    default Condition asBoolean() {
        return read(Types.BOOLEAN);
    }

    private <T, F extends Expr<T>> F read(Family<T, F> family) {
        return family.of(new JsonFunction(JsonOperator.READ, List.of(node()), family.type()));
    }

    /**
     * The elements of an array as an item of FROM; no rows if this is no array.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1010 if the alias cannot be a name
     */
    default JsonElements elements(String alias) {
        return new JsonElements(node(), alias);
    }

    /** The number of elements of an array; NULL if this is no array. */
    default NumExpr<Integer> length() {
        return Types.INTEGER.of(new JsonFunction(JsonOperator.LENGTH, List.of(node()), Types.INTEGER.type()));
    }

    /** Whether the document has every member and element that the other one has, at whatever depth. */
    default Condition contains(Json part) {
        return contains(Arguments.value(type(), part));
    }

    /** As {@link #contains(Json)}. */
    default Condition contains(Expr<Json> part) {
        return contains(part.node());
    }

    private Condition contains(Expression part) {
        return Condition.of(new JsonFunction(
                JsonOperator.CONTAINS, List.of(node(), part), BasicType.of(TypeKind.BOOLEAN, Boolean.class)));
    }
}
