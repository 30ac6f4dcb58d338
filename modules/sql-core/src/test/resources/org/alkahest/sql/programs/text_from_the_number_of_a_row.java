package app;

import org.alkahest.sql.row.Row2;

// A value of a row has the class of its column.
class text_from_the_number_of_a_row {
    String program(Row2<Long, String> row) {
        return row.v1(); // wrong: Long cannot be converted to String
        return row.v2(); // right
    }
}
