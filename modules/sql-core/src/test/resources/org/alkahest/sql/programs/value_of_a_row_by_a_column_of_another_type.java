package app;

import org.alkahest.sql.Row;
import org.alkahest.sql.fixture.Users;

// A value of a row has the type of the column that it is asked by.
class value_of_a_row_by_a_column_of_another_type {
    String program(Row row, Users u) {
        return row.get(u.age); // wrong: equality constraints: Integer; bounds: String
        return row.get(u.name); // right
    }
}
