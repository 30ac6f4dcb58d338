package org.alkahest.dialect.render;

import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.LabelType;

/** The check of a column that keeps out what is no constant of its enum, with the space before it. */
public record EnumCheck(ColumnDefinition column, LabelType type) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.sql(" check (")
                .name(column.name())
                .sql(" in ")
                .node(new EnumLabels(type))
                .sql(")");
    }

    /** Writes nothing, for databases that have a type for the enum. To be put into a {@link Rendering}. */
    public static void none(EnumCheck check, SqlWriter out) {
        out.sql("");
    }
}
