package org.alkahest.guide;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

// sample: references
final class Addresses extends TypedTable<Addresses> {
    final NumColumn<Long> id = bigint("id").identity().primaryKey();
    final NumColumn<Long> userId;
    final TextColumn email = varchar("email", 100);

    Addresses(TableHome home, Users users) {
        super(home, "address", h -> new Addresses(h, users));
        userId = bigint("user_id").references(users.id);
    }
}
// end
