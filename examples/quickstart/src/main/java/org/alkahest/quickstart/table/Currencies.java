package org.alkahest.quickstart.table;

import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** Currencies of ISO 4217, those of the past included. */
public final class Currencies extends TypedTable<Currencies> {
    public final TextColumn code = varchar("code", 3).primaryKey();
    public final TextColumn name = varchar("name", 80);
    public final NumColumn<Integer> numericCode = integer("numeric_code");

    /** Digits after the point; NULL for what is no money, such as gold. */
    public final NumColumn<Integer> fractionDigits = integer("fraction_digits").nullable();

    Currencies(TableHome home) {
        super(home, "qs_currency", Currencies::new);
    }
}
