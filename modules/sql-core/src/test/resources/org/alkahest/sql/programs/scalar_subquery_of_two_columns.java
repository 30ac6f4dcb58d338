package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// A subquery used as a value has one column.
// javac takes 13 lines to say so: it lists every overload, and generic ones with their type variables.
class scalar_subquery_of_two_columns {
    Object program(Users u) {
        return select(u.id, u.name).scalar(u.id); // wrong: no suitable method found for scalar(NumColumn<Long>); InFamily<Row2<Long,String>,
        return select(u.id).scalar(u.id); // right
    }
}
