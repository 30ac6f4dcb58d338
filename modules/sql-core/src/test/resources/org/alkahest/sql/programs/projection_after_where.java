package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Person;
import org.alkahest.sql.fixture.Users;

// A projection stands right behind select, where the classes of all columns are known.
class projection_after_where {
    Object program(Users u) {
        return select(u.name, u.age).where(u.active).to(Person::new); // wrong: cannot find symbol; symbol:   method to(Person::new); location: class Select<Row2<String,Integer>>
        return select(u.name, u.age).to(Person::new).where(u.active); // right
    }
}
