package app;

import org.alkahest.sql.Ddl;
import org.alkahest.sql.fixture.Users;

// A check is a condition.
class adding_a_check_that_is_no_condition {
    Object program(Users u) {
        return Ddl.addCheck(u, "ck_age", u.age.plus(1)); // wrong: NumExpr<Integer> cannot be converted to Condition
        return Ddl.addCheck(u, "ck_age", u.age.gt(1)); // right
    }
}
