package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.Select;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.row.Row2;

// The row has the classes of the columns, in their order.
class rows_in_another_order {
    Select<Row2<String, Long>> program(Users u) {
        return select(u.id, u.name); // wrong: incompatible equality constraints String,Long
        return select(u.name, u.id); // right
    }
}
