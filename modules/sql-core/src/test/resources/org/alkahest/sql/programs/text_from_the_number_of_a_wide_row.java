package app;

import org.alkahest.sql.Row;
import org.alkahest.sql.fixture.Users;

// A value of a wide row has the class of the column it is asked with.
class text_from_the_number_of_a_wide_row {
    String program(Users u, Row row) {
        return row.get(u.id); // wrong: bounds: String; equality constraints: Long
        return row.get(u.name); // right
    }
}
