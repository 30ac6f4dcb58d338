package app;

import static org.alkahest.sql.Functions.max;

import org.alkahest.sql.NumExpr;
import org.alkahest.sql.fixture.Users;

// The greatest of texts is a text.
class max_used_as_another_family {
    Object program(Users u) {
        NumExpr<Long> max = max(u.name); return max; // wrong: TextAggregate cannot be converted to NumExpr<Long>
        NumExpr<Long> max = max(u.id); return max; // right
    }
}
