package app;

import java.util.UUID;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.ValueColumn;

// A default has the class of its column.
final class client_default_of_another_type extends TypedTable<client_default_of_another_type> {
    final NumColumn<Long> id = bigint("id");
    final TextColumn name = varchar("name", 30);
    final ValueColumn<UUID> token = uuid("token").clientDefault(() -> "x"); // wrong: String cannot be converted to UUID
    final ValueColumn<UUID> token = uuid("token").clientDefault(UUID::randomUUID); // right

    client_default_of_another_type(TableHome home) {
        super(home, "t", client_default_of_another_type::new);
    }
}
