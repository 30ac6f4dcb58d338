package org.alkahest.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.JsonFunction;
import org.alkahest.sql.tree.JsonOperator;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/**
 * JSON made of values. A value is text, a boolean, an integer or JSON; what else there is has no one form in JSON, so cast
 * it to one of these. SQL NULL becomes the JSON null.
 */
public final class JsonFunctions {
    /** As many digits as a double keeps, which is what a JSON number is for most of the world. */
    static final NumType<BigDecimal> NUMBER = new NumType<>(BasicType.of(TypeKind.DECIMAL, BigDecimal.class, 15));

    private JsonFunctions() {}

    /** A member of an object that is made; see {@link #jsonObject}. */
    public record Member(String key, Expr<?> value) {}

    /** A member for {@link #jsonObject}. The key becomes part of the SQL text. */
    public static Member member(String key, Expr<?> value) {
        return new Member(key, value);
    }

    /**
     * An object.
     *
     * @throws StatementException ALK-1007 if a key comes twice, or a value is of a type that JSON has no form for
     */
    public static JsonExpr jsonObject(Member... members) {
        List<Expression> operands = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Member member : members) {
            if (!keys.add(member.key())) {
                throw new StatementException(
                        ErrorCode.INVALID_STATEMENT,
                        ErrorText.of(
                                "A JSON object was given the key \"" + member.key() + "\" twice.",
                                "An object has each of its keys once.",
                                "Remove one of the members, or rename it."));
            }
            operands.add(new Literal(Types.TEXT.type(), member.key()));
            operands.add(checked(member.value()));
        }
        return made(JsonOperator.OBJECT, operands);
    }

    /**
     * An array.
     *
     * @throws StatementException ALK-1007 if a value is of a type that JSON has no form for
     */
    public static JsonExpr jsonArray(Expr<?>... elements) {
        List<Expression> operands = new ArrayList<>();
        for (Expr<?> element : elements) {
            operands.add(checked(element));
        }
        return made(JsonOperator.ARRAY, operands);
    }

    /**
     * An aggregate: the array of a value in each row; NULL of no rows.
     *
     * @param order in which the rows are taken; none for one that cannot be relied on
     * @throws StatementException ALK-1007 if the value is of a type that JSON has no form for
     */
    public static JsonExpr jsonArrayAgg(Expr<?> element, OrderItem... order) {
        return made(JsonOperator.ARRAY_AGGREGATE, List.of(checked(element)), order);
    }

    /**
     * An aggregate: the object of a key and a value in each row; NULL of no rows. The keys are all different and never
     * NULL.
     *
     * @throws StatementException ALK-1007 if the value is of a type that JSON has no form for
     */
    public static JsonExpr jsonObjectAgg(Expr<String> key, Expr<?> value) {
        return made(JsonOperator.OBJECT_AGGREGATE, List.of(key.node(), checked(value)));
    }

    private static JsonExpr made(JsonOperator operator, List<Expression> operands, OrderItem... order) {
        return Types.JSON.of(new JsonFunction(operator, operands, List.of(order), Types.JSON.type()));
    }

    private static Expression checked(Expr<?> value) {
        if (!hasForm(value.type())) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "JSON was to be made of a value of " + value.type().describe() + ".",
                            "JSON has no form for it that all databases agree on.",
                            "Cast it to text, an integer or a boolean first."));
        }
        return value.node();
    }

    private static boolean hasForm(SqlType<?> type) {
        return type instanceof EnumType<?>
                || type instanceof LabelType
                || (type instanceof BasicType<?> basic
                        && switch (basic.kind()) {
                            case BOOLEAN, SMALLINT, INTEGER, BIGINT, VARCHAR, TEXT, JSON -> true;
                            default -> false;
                        });
    }
}
