package org.alkahest.dialect.render;

import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.SqlWriter;

/** A foreign key in CREATE TABLE and ALTER TABLE ADD. NO ACTION is what happens anyway, so it is not written. */
public record ForeignKeyClause(ForeignKey key) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        beforeTarget(out).name(key.target());
        afterTarget(out);
    }

    /** Writes the clause for databases where a foreign key cannot leave its schema and must not name it. */
    public static void withoutSchema(ForeignKeyClause clause, SqlWriter out) {
        clause.beforeTarget(out).name(clause.key.target().name());
        clause.afterTarget(out);
    }

    private SqlWriter beforeTarget(SqlWriter out) {
        ConstraintName.write(key.name(), out).sql("foreign key (");
        return NameList.write(key.columns(), out).sql(") references ");
    }

    private void afterTarget(SqlWriter out) {
        out.sql(" (");
        NameList.write(key.targetColumns(), out).sql(")");
        out.sql(key.matchFull() ? " match full" : "");
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            out.sql(" on delete " + key.onDelete().sql());
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            out.sql(" on update " + key.onUpdate().sql());
        }
        out.sql(key.deferral().sql());
    }
}
