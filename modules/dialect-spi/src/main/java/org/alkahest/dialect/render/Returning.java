package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SqlWriter;

/**
 * RETURNING with the space before it. Only the columns of the changed table can be meant, so they go unqualified.
 *
 * @param items at least one
 */
public record Returning(List<Expression> items) implements Fragment {
    public Returning {
        items = List.copyOf(items);
    }

    @Override
    public void render(SqlWriter out) {
        out.sql(" returning ").list(selectItems(), ", ");
    }

    /** The items as a select list without qualifiers, for databases that select from a change. */
    public List<SelectItem> selectItems() {
        return SelectItem.of(Unqualified.columns(items));
    }
}
