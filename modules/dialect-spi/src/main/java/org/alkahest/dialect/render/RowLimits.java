package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SqlWriter;

/** The ways in which databases write a row limit, to be put into a {@link Rendering} for {@link RowLimit}. */
public final class RowLimits {
    private RowLimits() {}

    /** {@code OFFSET … ROWS FETCH NEXT … ROWS ONLY}, as the SQL standard has it since 2008. */
    public static void offsetFetch(RowLimit limit, SqlWriter out) {
        Expression count = limit.count();
        Expression offset = limit.offset();
        if (offset != null) {
            out.sql("offset ").operand(offset, Precedence.PRIMARY).sql(" rows");
        }
        if (count != null) {
            out.sql(offset == null ? "fetch first " : " fetch next ")
                    .operand(count, Precedence.PRIMARY)
                    .sql(limit.percent() ? " percent" : "")
                    .sql(limit.withTies() ? " rows with ties" : " rows only");
        }
    }

    /** {@code LIMIT … OFFSET …}, each where it is there; one with ties or in percent as the standard has it. */
    public static void limitOffset(RowLimit limit, SqlWriter out) {
        if (limit.withTies() || limit.percent()) {
            offsetFetch(limit, out);
            return;
        }
        Expression count = limit.count();
        Expression offset = limit.offset();
        if (count != null) {
            out.sql("limit ").operand(count, Precedence.PRIMARY);
        }
        if (offset != null) {
            out.sql(count == null ? "offset " : " offset ").operand(offset, Precedence.PRIMARY);
        }
    }

    /** {@code LIMIT … OFFSET …} for databases that want a limit before an offset: where there is none, one without effect. */
    public static Renders<RowLimit> limitOffset(String noLimit) {
        return (limit, out) -> {
            if (limit.count() == null) {
                out.sql("limit " + noLimit + " ");
            }
            limitOffset(limit, out);
        };
    }
}
