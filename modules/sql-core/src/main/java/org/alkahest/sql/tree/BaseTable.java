package org.alkahest.sql.tree;

/**
 * A table or view of the database, as statements know it: a name with identity. Two definitions of the same name, say in
 * two schemas of tables, are two base tables and make different shapes.
 */
public final class BaseTable {
    private final TableName name;

    public BaseTable(TableName name) {
        this.name = name;
    }

    public TableName name() {
        return name;
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
