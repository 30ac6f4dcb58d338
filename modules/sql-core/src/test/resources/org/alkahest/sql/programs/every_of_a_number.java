package app;

import static org.alkahest.sql.Aggregates.every;

import org.alkahest.sql.fixture.Users;

// Only a condition can hold for every row.
class every_of_a_number {
    Object program(Users u) {
        return every(u.id); // wrong: cannot be converted to Condition
        return every(u.active); // right
    }
}
