package app;

import static org.alkahest.sql.Folds.fold;
import static org.alkahest.sql.Folds.many;
import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.select;

import java.util.List;
import org.alkahest.sql.Select;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.row.Row2;

// The list of a fold holds what its elements are read as.
class folded_list_of_another_element {
    Select<Row2<Long, List<String>>> program(Users u, Users v) {
        return select(fold(u.id, row(u.id, many(v.id, v.age)))); // wrong: incompatible equality constraints String,Integer
        return select(fold(u.id, row(u.id, many(v.id, v.name)))); // right
    }
}
