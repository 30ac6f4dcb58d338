package org.alkahest.dialect.compile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.type.TypeBinding;
import org.jspecify.annotations.Nullable;

/** How the columns of a result are read. Immutable. */
public final class RowFormat {
    private final TypeBinding<?>[] columns;

    public RowFormat(List<TypeBinding<?>> columns) {
        this.columns = columns.toArray(TypeBinding<?>[]::new);
    }

    /** How each column of a row is read, in order. */
    public List<TypeBinding<?>> columns() {
        return List.of(columns);
    }

    /**
     * Reads a column of the current row.
     *
     * @param index from 0
     */
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        return columns[index].read(row, index + 1);
    }

    /**
     * Reads consecutive columns of the current row.
     *
     * @param index the first of them, from 0
     * @param values filled with as many values as it is long
     */
    public void read(ResultSet row, int index, @Nullable Object[] values) throws SQLException {
        int column = index;
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[column].read(row, ++column);
        }
    }
}
