package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// A condition is built, or written as a whole statement of text.
class where_sql_text {
    Object program(Users u) {
        return select(u.id).where("id = 1"); // wrong: String cannot be converted to Condition
        return select(u.id).where(u.id.eq(1)); // right
    }
}
