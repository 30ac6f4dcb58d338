package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Person;
import org.alkahest.sql.fixture.Users;

// A constructor takes as many values as columns were selected.
class projection_of_another_length {
    Object program(Users u) {
        return select(u.name, u.age, u.id).to(Person::new); // wrong: invalid constructor reference; actual and formal argument lists differ in length
        return select(u.name, u.age).to(Person::new); // right
    }
}
