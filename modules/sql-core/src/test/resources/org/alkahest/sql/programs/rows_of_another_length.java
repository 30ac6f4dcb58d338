package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.Select;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.row.Row3;

// The row has as many values as columns were selected.
class rows_of_another_length {
    Select<Row3<Long, String, Integer>> program(Users u) {
        return select(u.id, u.name); // wrong: Select2<A,B> conforms to Select<Row3<Long,String,Integer>>
        return select(u.id, u.name, u.age); // right
    }
}
