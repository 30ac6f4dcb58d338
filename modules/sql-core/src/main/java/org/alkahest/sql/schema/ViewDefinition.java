package org.alkahest.sql.schema;

import java.util.List;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableName;

/**
 * A view, or a table that is made of the rows of a query.
 *
 * @param columns the names of its columns, as many as the query has, in order
 * @param query resolved; its values are written as literals
 * @param materialized whether the rows are kept, as they were when the view was created
 */
public record ViewDefinition(TableName name, List<String> columns, StatementNode query, boolean materialized) {
    public ViewDefinition {
        columns = List.copyOf(columns);
    }
}
