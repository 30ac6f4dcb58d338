package app;

import static org.alkahest.sql.Functions.cast;

import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Users;

// Only JSON has members.
class json_member_of_a_text {
    Object program(Users u) {
        return u.name.get("a"); // wrong: cannot find symbol; method get(String)
        return cast(u.name, Types.JSON).get("a"); // right
    }
}
