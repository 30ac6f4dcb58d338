package org.alkahest.engine;

import org.alkahest.sql.Insert;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Select;
import org.alkahest.sql.Sql;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.row.Row2;

/** The table that most tests work with. */
final class Users extends TypedTable<Users> {
    final NumColumn<Long> id = bigint("id").identity().primaryKey();
    final TextColumn name = varchar("name", 30).unique();
    final NumColumn<Integer> age = integer("age").nullable();

    Users(TableHome home) {
        super(home, "app_user", Users::new);
    }

    Insert named(String value) {
        return Sql.insert(this).set(name, value);
    }

    /** All users, in the order in which they were inserted. */
    Select<Row2<Long, String>> all() {
        return Sql.select(id, name).orderBy(id.asc());
    }
}
