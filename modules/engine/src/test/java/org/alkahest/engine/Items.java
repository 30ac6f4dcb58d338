package org.alkahest.engine;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** The table that tests fill in bulk; they create it by hand where it is special. */
final class Items extends TypedTable<Items> {
    final NumColumn<Long> id = bigint("id").identity().primaryKey();
    final TextColumn name = varchar("name", 60);
    final NumColumn<Integer> amount = integer("amount").nullable();

    Items(TableHome home) {
        super(home, "item", Items::new);
    }
}
