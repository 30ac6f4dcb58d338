package app;

import static org.alkahest.sql.Functions.lower;

import org.alkahest.sql.fixture.Users;

// lower takes text.
class lower_of_a_number {
    Object program(Users u) {
        return lower(u.id); // wrong: incompatible types; NumColumn<Long> cannot be converted to Expr<String>
        return lower(u.name); // right
    }
}
