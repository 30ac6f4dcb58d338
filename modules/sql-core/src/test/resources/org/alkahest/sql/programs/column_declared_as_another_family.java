package app;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

// A declared column has the family of its type.
final class column_declared_as_another_family extends TypedTable<column_declared_as_another_family> {
    final NumColumn<Long> id = bigint("id");
    final TextColumn name = varchar("name", 30);
    final TextColumn number = bigint("number"); // wrong: NumColumn<Long> cannot be converted to TextColumn
    final NumColumn<Long> number = bigint("number"); // right

    column_declared_as_another_family(TableHome home) {
        super(home, "t", column_declared_as_another_family::new);
    }
}
