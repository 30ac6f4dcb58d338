package app;

import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.update;

import org.alkahest.sql.fixture.Person;
import org.alkahest.sql.fixture.Users;

// A row is made of the classes of its parts.
// javac takes 242 lines to say so: it lists every overload, and generic ones with their type variables.
class row_of_a_constructor_of_other_types {
    Object program(Users u) {
        return update(u).setNull(u.seen).returning(row(Person::new, u.age, u.name)); // wrong: no suitable method found for row(Person::new,NumColumn<Integer>,TextColumn)
        return update(u).setNull(u.seen).returning(row(Person::new, u.name, u.age)); // right
    }
}
