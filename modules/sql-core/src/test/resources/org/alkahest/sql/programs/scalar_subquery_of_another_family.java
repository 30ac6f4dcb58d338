package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Users;

// A subquery used as a value has the class of its column.
// javac takes 13 lines to say so: it lists every overload, and generic ones with their type variables.
class scalar_subquery_of_another_family {
    Object program(Users u) {
        return select(u.name).scalar(Types.BIGINT); // wrong: no suitable method found for scalar(NumType<Long>); Family<String,
        return select(u.id).scalar(Types.BIGINT); // right
    }
}
