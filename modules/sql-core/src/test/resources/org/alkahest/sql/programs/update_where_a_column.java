package app;

import static org.alkahest.sql.Sql.update;

import org.alkahest.sql.fixture.Users;

// WHERE takes conditions in changes, too.
class update_where_a_column {
    Object program(Users u) {
        return update(u).setNull(u.age).where(u.name); // wrong: TextColumn cannot be converted to Condition
        return update(u).setNull(u.age).where(u.active); // right
    }
}
