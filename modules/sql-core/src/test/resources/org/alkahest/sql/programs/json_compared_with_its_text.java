package app;

import static org.alkahest.sql.Functions.cast;

import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Users;

// JSON is no text until it is read as one.
class json_compared_with_its_text {
    Object program(Users u) {
        return cast(u.name, Types.JSON).get("a").eq("x"); // wrong: no suitable method found for eq(String)
        return cast(u.name, Types.JSON).get("a").asText().eq("x"); // right
    }
}
