package app;

import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;

import java.util.List;
import org.alkahest.sql.fixture.Person;
import org.alkahest.sql.fixture.Users;

// A batch reads its own items.
class batch_from_a_getter_of_another_class {
    Object program(Users u, List<Person> people) {
        return insert(u).values(people, from(u.name, Thread::getName)); // wrong: found:    List<Person>,ColumnValue<Thread,String>
        return insert(u).values(people, from(u.name, Person::name)); // right
    }
}
