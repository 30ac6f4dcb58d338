package app;

import static org.alkahest.sql.Sql.insert;

import org.alkahest.sql.fixture.Users;

// NULL is set in words.
class setting_null_as_a_value {
    Object program(Users u) {
        return insert(u).set(u.name, null); // wrong: reference to set is ambiguous
        return insert(u).setNull(u.name); // right
    }
}
