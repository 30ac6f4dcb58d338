package org.alkahest.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.alkahest.dialect.reflect.DeclaredNumbering;
import org.alkahest.sql.schema.Numbering;

/** How the sequences and identity columns of H2 count. */
final class H2Numbers {
    private static final long CACHE = 32;

    private H2Numbers() {}

    /**
     * What was declared, from six columns of a row: start, increment, minimum, maximum, cycle, cache.
     *
     * @param type the type of the numbers
     */
    static Numbering read(ResultSet row, int first, String type) throws SQLException {
        long minimum = row.getLong(first + 2);
        long maximum = row.getLong(first + 3);
        long cache = row.getLong(first + 5);
        // of a short cycle H2 takes all numbers ahead
        boolean all = maximum - minimum > 0 && maximum - minimum < CACHE;
        return DeclaredNumbering.ofType(type, CACHE)
                .of(
                        row.getLong(first),
                        row.getLong(first + 1),
                        minimum,
                        maximum,
                        "YES".equals(row.getString(first + 4)),
                        all ? null : Long.valueOf(cache));
    }
}
