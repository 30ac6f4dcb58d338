package app;

import static org.alkahest.sql.Windows.allRows;

import org.alkahest.sql.NumExpr;
import org.alkahest.sql.SqlFunction;
import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Users;

// A function is declared as one of many rows before it has a value over a window.
class plain_function_of_the_user_over_a_window {
    static final SqlFunction<Integer, NumExpr<Integer>> BITS = SqlFunction.named("bit_or", Types.INTEGER);

    Object program(Users u) {
        return BITS.over(allRows(), u.age); // wrong: cannot find symbol
        return BITS.aggregate().over(allRows(), u.age); // right
    }
}
