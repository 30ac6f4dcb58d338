package app;

import static org.alkahest.sql.Functions.cast;

import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Users;

// Numbers of different classes are compared after a cast, so that the loss is written down.
class numbers_of_different_classes_compared {
    Object program(Users u) {
        return u.id.lt(u.age); // wrong: NumColumn<Integer> cannot be converted to
        return u.id.lt(cast(u.age, Types.BIGINT)); // right
    }
}
