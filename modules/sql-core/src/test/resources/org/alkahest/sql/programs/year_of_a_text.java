package app;

import org.alkahest.sql.DatePart;
import org.alkahest.sql.fixture.Users;

// Only dates and times have a year.
class year_of_a_text {
    Object program(Users u) {
        return u.name.extract(DatePart.YEAR); // wrong: cannot find symbol; method extract(DatePart)
        return u.born.extract(DatePart.YEAR); // right
    }
}
