package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.SqlWriter;

/** A value as INSERT and SET give it to a column. The column says its type, so that NULL needs none. */
public record StoredValue(Expression value) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        if (value instanceof Literal literal && literal.value() == null) {
            out.sql("null");
        } else {
            out.node(value);
        }
    }

    static List<StoredValue> of(List<Expression> values) {
        List<StoredValue> stored = new ArrayList<>(values.size());
        for (Expression value : values) {
            stored.add(new StoredValue(value));
        }
        return stored;
    }
}
