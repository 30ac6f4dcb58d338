package org.alkahest.dialect.render;

import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.tree.SqlWriter;

/** A primary key in CREATE TABLE. */
public record PrimaryKeyClause(PrimaryKey key) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        ConstraintName.write(key.name(), out).sql("primary key (");
        NameList.write(key.columns(), out).sql(")");
    }
}
