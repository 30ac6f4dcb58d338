package org.alkahest.guide;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

// sample: view
final class Adults extends TypedTable<Adults> {
    final NumColumn<Long> id = bigint("id");
    final TextColumn name = varchar("name", 30);

    Adults(TableHome home) {
        super(home, "adult", Adults::new);
    }
}
// end
