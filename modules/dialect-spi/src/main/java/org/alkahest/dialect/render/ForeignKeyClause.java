package org.alkahest.dialect.render;

import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.SqlWriter;

/** A foreign key in CREATE TABLE and ALTER TABLE ADD. NO ACTION is what happens anyway, so it is not written. */
public record ForeignKeyClause(ForeignKey key) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        ConstraintName.write(key.name(), out).sql("foreign key (");
        NameList.write(key.columns(), out)
                .sql(") references ")
                .name(key.target())
                .sql(" (");
        NameList.write(key.targetColumns(), out).sql(")");
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            out.sql(" on delete " + key.onDelete().sql());
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            out.sql(" on update " + key.onUpdate().sql());
        }
    }
}
