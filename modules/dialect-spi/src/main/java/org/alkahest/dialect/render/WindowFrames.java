package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Precedence;
import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.WindowFrame;

/** The ways in which databases write a window frame, to be put into a {@link Rendering} for {@link WindowFrame}. */
public final class WindowFrames {
    private WindowFrames() {}

    /** {@code ROWS BETWEEN … AND … EXCLUDE …}, with placeholders for distances. */
    public static void standard(WindowFrame frame, SqlWriter out) {
        frame(frame, out, false);
    }

    /** As {@link #standard}, for databases that take no placeholder there: distances are written into the text late. */
    public static void lateDistances(WindowFrame frame, SqlWriter out) {
        frame(frame, out, true);
    }

    private static void frame(WindowFrame frame, SqlWriter out, boolean late) {
        out.sql(
                switch (frame.unit()) {
                    case ROWS -> "rows between ";
                    case RANGE -> "range between ";
                    case GROUPS -> "groups between ";
                });
        bound(frame.start(), out, late);
        out.sql(" and ");
        bound(frame.end(), out, late);
        WindowFrame.Exclusion exclusion = frame.exclusion();
        if (exclusion != null) {
            out.sql(
                    switch (exclusion) {
                        case CURRENT_ROW -> " exclude current row";
                        case GROUP -> " exclude group";
                        case TIES -> " exclude ties";
                    });
        }
    }

    private static void bound(WindowFrame.Bound bound, SqlWriter out, boolean late) {
        Expression distance = bound.distance();
        if (late && distance instanceof Slot slot) {
            out.lateLiteral(slot).sql(" ");
        } else if (distance != null) {
            out.operand(distance, Precedence.PRIMARY).sql(" ");
        }
        out.sql(
                switch (bound.kind()) {
                    case UNBOUNDED_PRECEDING -> "unbounded preceding";
                    case PRECEDING -> "preceding";
                    case CURRENT_ROW -> "current row";
                    case FOLLOWING -> "following";
                    case UNBOUNDED_FOLLOWING -> "unbounded following";
                });
    }
}
