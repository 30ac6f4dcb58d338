package org.alkahest.sql;

import org.alkahest.sql.tree.BaseTable;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.TableRelation;
import org.jspecify.annotations.Nullable;

/** A table of the database as a source, under its own name or an alias. */
final class TableSource extends Source {
    private final TableRelation relation;

    TableSource(BaseTable table, @Nullable String alias) {
        this.relation = new TableRelation(this, table, alias);
    }

    @Override
    public Relation relation() {
        return relation;
    }
}
