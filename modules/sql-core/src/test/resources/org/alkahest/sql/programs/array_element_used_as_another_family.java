package app;

import static org.alkahest.sql.ArrayFunctions.arrayAgg;

import org.alkahest.sql.fixture.Users;

// An element is of the family that the array was made of.
class array_element_used_as_another_family {
    Object program(Users u) {
        return arrayAgg(u.age).at(1).like("x"); // wrong: cannot find symbol; method like(String)
        return arrayAgg(u.name).at(1).like("x"); // right
    }
}
