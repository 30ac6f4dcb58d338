package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// An offset is a number.
class offset_of_text {
    Object program(Users u) {
        return select(u.id).offset(u.name); // wrong: no suitable method found for offset(TextColumn)
        return select(u.id).offset(10); // right
    }
}
