package app;

import static org.alkahest.sql.Windows.lag;
import static org.alkahest.sql.Windows.orderBy;

import org.alkahest.sql.fixture.Users;

// The value of another row has the family of the column.
class window_function_used_as_another_family {
    Object program(Users u) {
        return lag(u.id).over(orderBy(u.id.asc())).like("a%"); // wrong: cannot find symbol
        return lag(u.name).over(orderBy(u.id.asc())).like("a%"); // right
    }
}
