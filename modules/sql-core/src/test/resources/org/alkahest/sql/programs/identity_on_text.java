package app;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

// Only numbers are generated.
final class identity_on_text extends TypedTable<identity_on_text> {
    final NumColumn<Long> id = bigint("id");
    final TextColumn name = varchar("name", 30);
    final TextColumn key = varchar("key", 30).identity(); // wrong: cannot find symbol; method identity()
    final NumColumn<Long> key = bigint("key").identity(); // right

    identity_on_text(TableHome home) {
        super(home, "t", identity_on_text::new);
    }
}
