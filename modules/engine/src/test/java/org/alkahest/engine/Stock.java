package org.alkahest.engine;

import static org.alkahest.sql.Sql.insert;

import java.util.List;
import org.alkahest.sql.Insert;
import org.alkahest.sql.InsertBatch;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** A table without generated keys. */
final class Stock extends TypedTable<Stock> {
    final TextColumn name = varchar("name", 60).primaryKey();
    final NumColumn<Integer> amount = integer("amount").nullable();

    /** Adds names, and leaves those that are there as they are but for their amount. */
    InsertBatch<String> upsert(List<String> names) {
        return insert(this)
                .onConflict(name)
                .doUpdate(amount)
                .values(names, Insert.from(name, text -> text), Insert.from(amount, String::length));
    }

    Stock(TableHome home) {
        super(home, "stock", Stock::new);
    }
}
