package app;

import java.util.UUID;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.ValueColumn;

// What a column is set to on update has the type of the column.
final class value_on_update_of_another_type extends TypedTable<value_on_update_of_another_type> {
    final NumColumn<Long> id = bigint("id");
    final ValueColumn<UUID> token = uuid("token").onUpdate(() -> "x"); // wrong: String cannot be converted to UUID
    final ValueColumn<UUID> token = uuid("token").onUpdate(UUID::randomUUID); // right

    value_on_update_of_another_type(TableHome home) {
        super(home, "t", value_on_update_of_another_type::new);
    }
}
