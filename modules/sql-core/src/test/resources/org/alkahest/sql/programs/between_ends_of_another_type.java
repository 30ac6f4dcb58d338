package app;

import org.alkahest.sql.fixture.Users;

// Both ends have the class of the column.
class between_ends_of_another_type {
    Object program(Users u) {
        return u.age.between("1", "9"); // wrong: String cannot be converted to Integer
        return u.age.between(1, 9); // right
    }
}
