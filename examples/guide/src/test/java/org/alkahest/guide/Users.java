package org.alkahest.guide;

import java.time.Instant;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

// sample: table
final class Users extends TypedTable<Users> {
    final NumColumn<Long> id = bigint("id").identity().primaryKey();
    final TextColumn name = varchar("name", 30).unique();
    final NumColumn<Integer> age = integer("age").nullable();
    final NumColumn<Long> managerId = bigint("manager_id").nullable().references(() -> this.id);
    final TemporalColumn<Instant> joined = timestamptz("joined").clientDefault(Instant::now);

    Users(TableHome home) {
        super(home, "user_account", Users::new);
    }
}
// end
