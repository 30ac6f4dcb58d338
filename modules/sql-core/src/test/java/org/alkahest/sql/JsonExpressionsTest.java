package org.alkahest.sql;

import static org.alkahest.sql.JsonFunctions.jsonArray;
import static org.alkahest.sql.JsonFunctions.jsonObject;
import static org.alkahest.sql.JsonFunctions.member;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.shape.ShapeKey;
import org.alkahest.sql.type.Json;
import org.junit.jupiter.api.Test;

/** JSON in statements: what is shape, what is a value, and what is refused. */
class JsonExpressionsTest {
    private final DynamicTable table = new DynamicTable(new MetaData(), "t");
    private final JsonColumn json = table.column("j", Types.JSON);

    private static ShapeKey key(Expr<?> expression) {
        return Shape.of(select(expression).node(), List.of()).key();
    }

    @Test
    void pathsAreShapeAndDocumentsAreValues() {
        assertThat(key(json.get("a").get(0))).isEqualTo(key(json.get("a").get(0)));
        assertThat(key(json.get("a"))).isNotEqualTo(key(json.get("b")));
        assertThat(key(json.get("0"))).isNotEqualTo(key(json.get(0)));
        assertThat(key(json.get("a").get("b"))).isNotEqualTo(key(json.get("a")));
        assertThat(key(json.get("a").asText())).isNotEqualTo(key(json.get("a").asInteger()));
        assertThat(key(json.contains(Json.number(1)))).isEqualTo(key(json.contains(Json.number(2))));
        assertThat(key(jsonObject(member("a", json)))).isNotEqualTo(key(jsonObject(member("b", json))));
    }

    @Test
    void whatCannotBeMadeIsRefused() {
        refused(() -> json.get(-1));
        refused(() -> jsonObject(member("a", json), member("a", json)));
        refused(() -> jsonArray(value(1.5, Types.DOUBLE)));
    }

    private static void refused(Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        StatementException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_STATEMENT));
    }
}
