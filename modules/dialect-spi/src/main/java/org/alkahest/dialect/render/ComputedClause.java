package org.alkahest.dialect.render;

import org.alkahest.sql.schema.Computed;
import org.alkahest.sql.tree.SqlWriter;

/** GENERATED ALWAYS AS of a column, with the space before it. The standard has no word for when it is computed. */
public record ComputedClause(Computed computed) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        out.sql(" generated always as (")
                .node(Unqualified.columns(computed.expression()))
                .sql(")");
    }

    /** Writes the clause for databases that have such a word. */
    public static void withKind(ComputedClause clause, SqlWriter out) {
        clause.render(out);
        out.sql(clause.computed.stored() ? " stored" : " virtual");
    }
}
