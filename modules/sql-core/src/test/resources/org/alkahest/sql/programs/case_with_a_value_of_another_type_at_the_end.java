package app;

import static org.alkahest.sql.Functions.when;

import org.alkahest.sql.fixture.Users;

// The last value of a CASE has the class of the first branch.
class case_with_a_value_of_another_type_at_the_end {
    Object program(Users u) {
        return when(u.active, u.name).otherwise(0); // wrong: int cannot be converted to String
        return when(u.active, u.name).otherwise(""); // right
    }
}
