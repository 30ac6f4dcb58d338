package app;

import static org.alkahest.sql.Windows.orderBy;
import static org.alkahest.sql.Windows.rowNumber;

import org.alkahest.sql.fixture.Users;

// A number of a row says nothing until a window orders the rows.
class window_function_without_a_window {
    Object program(Users u) {
        return rowNumber().le(3L); // wrong: cannot find symbol
        return rowNumber().over(orderBy(u.id.asc())).le(3L); // right
    }
}
