package app;

import static org.alkahest.sql.Functions.not;

import org.alkahest.sql.fixture.Users;

// Only a condition is negated.
class not_of_a_number {
    Object program(Users u) {
        return not(u.age); // wrong: NumColumn<Integer> cannot be converted to Condition
        return not(u.active); // right
    }
}
