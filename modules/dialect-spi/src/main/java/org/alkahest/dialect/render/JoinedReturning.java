package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SqlWriter;

/**
 * RETURNING of a change that reads other tables too, with the space before it. Their columns are in sight, so those of the
 * changed table are qualified.
 *
 * @param items at least one
 */
public record JoinedReturning(List<Expression> items) implements Fragment {
    public JoinedReturning {
        items = List.copyOf(items);
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" returning ").list(SelectItem.of(items), ", ");
    }
}
