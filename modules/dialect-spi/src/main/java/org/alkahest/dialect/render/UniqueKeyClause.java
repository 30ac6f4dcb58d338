package org.alkahest.dialect.render;

import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.SqlWriter;

/** A unique constraint in CREATE TABLE. */
public record UniqueKeyClause(UniqueKey key) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        ConstraintName.write(key.name(), out).sql(key.nullsDistinct() ? "unique (" : "unique nulls not distinct (");
        NameList.write(key.columns(), out).sql(")").sql(key.deferral().sql());
    }
}
