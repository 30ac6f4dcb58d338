package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Person;
import org.alkahest.sql.fixture.Users;

// A constructor takes the classes of the columns, in their order.
class projection_into_other_types {
    Object program(Users u) {
        return select(u.age, u.name).to(Person::new); // wrong: invalid constructor reference; Integer cannot be converted to String
        return select(u.name, u.age).to(Person::new); // right
    }
}
