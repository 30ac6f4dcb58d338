package org.alkahest.dialect.render;

import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.tree.SqlWriter;

/** What follows the parentheses of CREATE TABLE, with the space before it; nothing in standard SQL. */
public record TableOptions(TableDefinition table) implements Fragment {
    @Override
    public void render(SqlWriter out) {}
}
