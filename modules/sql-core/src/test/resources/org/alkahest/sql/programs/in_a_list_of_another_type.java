package app;

import java.util.List;
import org.alkahest.sql.fixture.Users;

// IN takes a list of the class of the column.
class in_a_list_of_another_type {
    Object program(Users u, List<String> names, List<Long> ids) {
        return u.id.in(names); // wrong: List<String> cannot be converted to
        return u.id.in(ids); // right
    }
}
