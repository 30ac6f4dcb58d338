package app;

import static org.alkahest.sql.Functions.cast;

import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Users;

// A date is not a point in time.
class date_compared_with_a_timestamp {
    Object program(Users u) {
        return u.born.lt(u.seen); // wrong: TemporalColumn<LocalDateTime> cannot be converted to
        return cast(u.born, Types.TIMESTAMP).lt(u.seen); // right
    }
}
