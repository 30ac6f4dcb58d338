package org.alkahest.dialect.render;

import org.alkahest.sql.schema.Check;
import org.alkahest.sql.tree.SqlWriter;

/** A check constraint in CREATE TABLE. */
public record CheckClause(Check check) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        ConstraintName.write(check.name(), out)
                .sql("check (")
                .node(Unqualified.columns(check.condition()))
                .sql(")");
    }
}
