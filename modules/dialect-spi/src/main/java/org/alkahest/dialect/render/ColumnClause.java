package org.alkahest.dialect.render;

import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Computed;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.LabelType;

/**
 * The definition of a column in CREATE TABLE: name, type, what is generated or defaulted, and whether it must be there. What
 * a computed column gives depends on its expression alone, null too.
 *
 * @param table the table that the column belongs to
 */
public record ColumnClause(TableDefinition table, ColumnDefinition column) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.name(column.name()).sql(" ");
        type(column, out);
        Identity identity = column.identity();
        if (identity != null) {
            out.node(new IdentityClause(identity));
        }
        Expression serverDefault = column.serverDefault();
        if (serverDefault != null) {
            out.node(new DefaultClause(serverDefault));
        }
        if (column.setOnUpdate()) {
            out.node(new OnUpdateClause(column));
        }
        Computed computed = column.computed();
        if (computed != null) {
            out.node(new ComputedClause(computed));
        } else if (!column.nullable()) {
            out.sql(" not null");
        }
        LabelType enumeration = LabelType.checkedIn(column.type(), out.dialectId());
        if (enumeration != null && !(column.type() instanceof ArrayOf<?>)) {
            out.node(new EnumCheck(column, enumeration));
        }
    }

    /** The type with the collation that belongs to it. */
    static void type(ColumnDefinition column, SqlWriter out) {
        out.type(column.type());
        String collation = column.collation();
        if (collation != null) {
            out.sql(" collate ").name(collation);
        }
    }
}
