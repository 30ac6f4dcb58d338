package org.alkahest.dialect.render;

import org.alkahest.sql.tree.ListSlot;
import org.alkahest.sql.tree.SqlWriter;

/** The values of an IN list that are written into the text at each execution. */
public record LateList(ListSlot slot) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.lateLiteral(slot);
    }
}
