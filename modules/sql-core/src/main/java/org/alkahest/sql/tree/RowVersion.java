package org.alkahest.sql.tree;

import java.util.List;

/**
 * A column of a changed row, as it was before the change or is after it, which only RETURNING of that change can read.
 *
 * @param isOld whether the row is meant as it was
 */
public record RowVersion(ColumnRef column, boolean isOld) implements CustomNode {

    @Override
    public void render(SqlWriter out) {
        out.sql(isOld ? "old." : "new.").name(column.name());
    }

    @Override
    public Precedence precedence() {
        return Precedence.PRIMARY;
    }

    @Override
    public void shape(ShapeSink sink) {
        sink.value(isOld);
    }

    @Override
    public List<Node> children() {
        return List.of(column);
    }

    /** The column stays what it is, even where others are written without their table. */
    @Override
    public RowVersion withChildren(List<Node> children) {
        return children.get(0) instanceof ColumnRef same ? new RowVersion(same, isOld) : this;
    }
}
