package org.alkahest.sql;

import java.util.List;
import java.util.Map;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.resolve.Resolution;
import org.alkahest.sql.schema.ViewDefinition;
import org.alkahest.sql.shape.Lifted;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.StatementNode;

/** What a table says that is made of the rows of a query. */
final class Views {
    private Views() {}

    /** @throws StatementException ALK-1011 if the table has not as many columns as the query */
    static ViewDefinition of(Table table, QueryStatement<?> query, boolean materialized) {
        StatementNode resolved = Resolution.of(new Lifted(Shape.bounded(query.embedded()), Map.of()));
        List<String> columns = table.columns().stream().map(Column::name).toList();
        int selected = ExpressionType.ofColumns(resolved).size();
        if (selected != columns.size()) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "\"" + table.name() + "\" has " + columns.size()
                                    + " columns, and the query that it is made of " + selected + ".",
                            "Each column of the table is one of the query, in their order.",
                            "Select as many columns as are declared."));
        }
        return new ViewDefinition(table.name(), columns, resolved, materialized);
    }
}
