package app;

import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;

import java.util.List;
import org.alkahest.sql.fixture.Person;
import org.alkahest.sql.fixture.Users;

// A column of a batch gets values of its own class.
class batch_from_a_getter_of_another_type {
    Object program(Users u, List<Person> people) {
        return insert(u).values(people, from(u.name, Person::age)); // wrong: found:    TextColumn,Person::age; equality constraints: String
        return insert(u).values(people, from(u.name, Person::name)); // right
    }
}
