package org.alkahest.sql.tree;

import java.util.List;

/**
 * Rows of values as a table.
 *
 * @param rows a {@link BindRows}, and a {@link RowsSlot} once lifted
 * @param columns the names of the columns, in order; unique
 */
public record ValuesRelation(Source source, Expression rows, String alias, List<String> columns) implements Relation {
    public ValuesRelation {
        Identifiers.checked(alias);
        columns = List.copyOf(columns);
        columns.forEach(Identifiers::checked);
    }

    @Override
    public String exposedName() {
        return alias;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.values(this);
    }
}
