package app;

import static org.alkahest.sql.Sql.delete;

import org.alkahest.sql.RowStatement;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.row.Row2;

// What a change gives back has the classes of the columns.
class returning_other_rows {
    RowStatement<Row2<String, Long>> program(Users u) {
        return delete(u).returning(u.id, u.name); // wrong: incompatible equality constraints String,Long
        return delete(u).returning(u.name, u.id); // right
    }
}
