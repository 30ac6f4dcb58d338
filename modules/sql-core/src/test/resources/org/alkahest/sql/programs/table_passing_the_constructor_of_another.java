package app;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.fixture.Users;

// A table passes on its own constructor.
final class table_passing_the_constructor_of_another extends TypedTable<table_passing_the_constructor_of_another> {
    final NumColumn<Long> id = bigint("id");
    final TextColumn name = varchar("name", 30);

    table_passing_the_constructor_of_another(TableHome home) {
        super(home, "t", Users::new); // wrong: Users cannot be converted to table_passing_the_constructor_of_another
        super(home, "t", table_passing_the_constructor_of_another::new); // right
    }
}
