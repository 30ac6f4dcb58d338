package app;

import static org.alkahest.sql.Functions.coalesce;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// All alternatives have the class of the first.
// javac takes 16 lines to say so: it lists every overload, and generic ones with their type variables.
class coalesce_of_mixed_families {
    Object program(Users u, Addresses a) {
        return coalesce(u.name, u.id); // wrong: no suitable method found for coalesce(TextColumn,NumColumn<Long>); equality constraints: String
        return coalesce(u.name, a.email); // right
    }
}
