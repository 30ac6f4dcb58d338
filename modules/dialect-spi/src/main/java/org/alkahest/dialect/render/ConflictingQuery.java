package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.SqlWriter;

/**
 * The query of an INSERT that ON CONFLICT follows.
 *
 * @param columns where the columns of the query go, in order
 */
public record ConflictingQuery(Query query, List<ColumnRef> columns) implements Fragment {
    public ConflictingQuery {
        columns = List.copyOf(columns);
    }

    @Override
    public void render(SqlWriter out) {
        out.node(query);
    }
}
