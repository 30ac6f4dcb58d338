package app;

import static org.alkahest.sql.Functions.nullif;

import org.alkahest.sql.fixture.Users;

// A value equals only values of its own class.
class nullif_with_a_value_of_another_type {
    Object program(Users u) {
        return nullif(u.name, 0); // wrong: required: InFamily<T,F>,T; found:    TextColumn,int
        return nullif(u.name, ""); // right
    }
}
