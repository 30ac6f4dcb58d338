package app;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TypedTable;

// What a database sets a column to by itself is a time.
class server_on_update_of_a_number extends TypedTable<server_on_update_of_a_number> {
    final NumColumn<Long> changed = bigint("changed").serverOnUpdate(); // wrong: cannot find symbol; method serverOnUpdate()
    final Object changed = timestamp("changed").serverOnUpdate(); // right

    server_on_update_of_a_number(TableHome home) {
        super(home, "t", server_on_update_of_a_number::new);
    }
}
