package org.alkahest.quickstart.table;

import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** Languages of ISO 639, by their code of two letters or, where there is none, of three. */
public final class Languages extends TypedTable<Languages> {
    public final TextColumn code = varchar("code", 3).primaryKey();
    public final TextColumn name = varchar("name", 80);

    /** The language's name in that language; NULL where the JDK does not speak it. */
    public final TextColumn ownName = varchar("own_name", 80).nullable();

    Languages(TableHome home) {
        super(home, "qs_language", Languages::new);
    }
}
