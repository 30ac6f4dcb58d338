package app;

import static org.alkahest.sql.Functions.cast;

import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Users;

// Numbers of different classes are added after a cast.
class numbers_of_different_classes_added {
    Object program(Users u) {
        return u.id.plus(u.age); // wrong: NumColumn<Integer> cannot be converted to
        return u.id.plus(cast(u.age, Types.BIGINT)); // right
    }
}
