package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.type.SqlType;

/** The place of {@link BindRows} in a lifted statement; {@code index} counts as in {@link Slot}. */
public record RowsSlot(List<SqlType<?>> types, int index) implements Expression {
    public RowsSlot {
        types = List.copyOf(types);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.rowsSlot(this);
    }
}
