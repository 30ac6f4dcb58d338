package app;

import static org.alkahest.sql.Quantified.any;
import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// ANY is no value: it stands behind a comparison only.
class any_selected_as_a_value {
    Object program(Users u) {
        return select(any(select(u.id))); // wrong: Quantified
        return select(u.id.eq(any(select(u.managerId)))); // right
    }
}
