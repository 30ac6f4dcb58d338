package app;

import org.alkahest.sql.Ddl;
import org.alkahest.sql.fixture.Users;

// A column gets the name that it is declared with.
class renaming_a_column_to_a_text {
    Object program(Users u) {
        return Ddl.renameColumn("nick", "name"); // wrong: String cannot be converted to Column<?>
        return Ddl.renameColumn("nick", u.name); // right
    }
}
