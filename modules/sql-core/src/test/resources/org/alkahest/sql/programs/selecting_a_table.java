package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// A table is no value; its columns are selected.
// javac takes 120 lines to say so: it lists every overload, and generic ones with their type variables.
class selecting_a_table {
    Object program(Users u) {
        return select(u); // wrong: no suitable method found for select(Users)
        return select(u.id); // right
    }
}
