package app;

import static org.alkahest.sql.RowExpr.row;

import org.alkahest.sql.fixture.Users;

// Rows are compared value by value, so their types agree.
class rows_of_other_types_compared {
    Object program(Users u) {
        return row(u.id, u.name).eq(row(u.name, u.id)); // wrong: RowExpr<Row2<String,Long>>
        return row(u.id, u.name).eq(row(u.managerId, u.name)); // right
    }
}
