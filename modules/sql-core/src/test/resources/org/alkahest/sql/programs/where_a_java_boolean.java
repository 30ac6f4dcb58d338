package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// A Java comparison is no condition of SQL.
class where_a_java_boolean {
    Object program(Users u) {
        return select(u.id).where(u.name.equals("x")); // wrong: boolean cannot be converted to Condition
        return select(u.id).where(u.name.eq("x")); // right
    }
}
