package app;

import static org.alkahest.sql.OnConflict.excluded;
import static org.alkahest.sql.Sql.insert;

import org.alkahest.sql.fixture.Users;

// What an INSERT meets is changed to values of the column's own class.
// javac takes 20 lines to say so: it lists every overload, and generic ones with their type variables.
class conflict_update_of_another_type {
    Object program(Users u) {
        return insert(u).onConflict(u.id).doUpdate(row -> row.set(u.name, excluded(u.age))); // wrong: no suitable method found for set(TextColumn,NumExpr<Integer>)
        return insert(u).onConflict(u.id).doUpdate(row -> row.set(u.name, excluded(u.name))); // right
    }
}
