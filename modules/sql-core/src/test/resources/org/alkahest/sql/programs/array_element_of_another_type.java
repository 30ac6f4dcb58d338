package app;

import static org.alkahest.sql.ArrayFunctions.arrayOf;

import org.alkahest.sql.fixture.Users;

// An array has elements of one type.
class array_element_of_another_type {
    Object program(Users u) {
        return arrayOf(u.name).has(1); // wrong: no suitable method found for has(int)
        return arrayOf(u.name).has("x"); // right
    }
}
