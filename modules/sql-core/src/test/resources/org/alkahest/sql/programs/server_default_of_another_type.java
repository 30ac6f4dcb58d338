package app;

import org.alkahest.sql.BoolColumn;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

// A default has the class of its column.
final class server_default_of_another_type extends TypedTable<server_default_of_another_type> {
    final NumColumn<Long> id = bigint("id");
    final TextColumn name = varchar("name", 30);
    final BoolColumn active = bool("active").serverDefault("true"); // wrong: String cannot be converted to
    final BoolColumn active = bool("active").serverDefault(true); // right

    server_default_of_another_type(TableHome home) {
        super(home, "t", server_default_of_another_type::new);
    }
}
