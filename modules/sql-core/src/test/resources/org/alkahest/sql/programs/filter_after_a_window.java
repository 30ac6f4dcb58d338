package app;

import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Windows.allRows;

import org.alkahest.sql.fixture.Users;

// What is taken over a window is no aggregate any more.
class filter_after_a_window {
    Object program(Users u) {
        return count().over(allRows()).filter(u.active); // wrong: cannot find symbol
        return count().filter(u.active).over(allRows()); // right
    }
}
