package app;

import static org.alkahest.sql.Functions.sum;

import org.alkahest.sql.fixture.Users;

// Only numbers are summed up.
class sum_of_text {
    Object program(Users u) {
        return sum(u.name); // wrong: incompatible types; TextColumn cannot be converted to NumExpr
        return sum(u.age); // right
    }
}
