package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Slot;
import org.alkahest.sql.tree.SqlWriter;

/** A value that is written into the text at each execution, in parentheses, so that its sign meets no other one. */
public record LateValue(Slot slot) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.sql("(").lateLiteral(slot).sql(")");
    }
}
