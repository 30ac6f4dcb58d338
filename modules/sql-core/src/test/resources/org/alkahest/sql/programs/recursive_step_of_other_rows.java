package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.Cte;
import org.alkahest.sql.fixture.Users;

// Both parts of a recursive expression have rows of one class.
class recursive_step_of_other_rows {
    Object program(Users u) {
        return Cte.recursive("c", select(u.id), found -> select(u.name)); // wrong: equality constraints: String; bounds: Long
        return Cte.recursive("c", select(u.id), found -> select(u.managerId)); // right
    }
}
