package app;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

// A foreign key refers to a column of its own class.
final class foreign_key_to_another_type extends TypedTable<foreign_key_to_another_type> {
    final NumColumn<Long> id = bigint("id");
    final TextColumn name = varchar("name", 30);
    final NumColumn<Long> parent = bigint("parent").references(name); // wrong: TextColumn cannot be converted to
    final NumColumn<Long> parent = bigint("parent").references(id); // right

    foreign_key_to_another_type(TableHome home) {
        super(home, "t", foreign_key_to_another_type::new);
    }
}
