package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SqlWriter;

/** One row of VALUES of an INSERT, in parentheses. */
public record InsertedRow(List<Expression> values) implements Fragment {
    public InsertedRow {
        values = List.copyOf(values);
    }

    @Override
    public void render(SqlWriter out) {
        out.sql("(").list(StoredValue.of(values), ", ").sql(")");
    }
}
