package org.alkahest.dialect.mariadb;

import org.alkahest.dialect.mysql.family.FamilyTypes;
import org.alkahest.dialect.render.Fragment;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.type.SqlType;

/**
 * A value as wide as any of a type. Where the driver prepares statements on the server ({@code useServerPrepStmts}), MariaDB
 * decides how wide a column of VALUES is before it knows the values: a NULL in the query before them is an int, or a text
 * without characters, and longer values would be refused.
 */
record WideColumn(SqlType<?> type) implements Fragment {
    private static final int GREATEST_LENGTH = 16_777_215;

    @Override
    public void render(SqlWriter out) {
        String name = FamilyTypes.castName(type, MariadbDialectProvider.ID);
        switch (name) {
            case "signed" -> out.sql(Long.toString(Long.MAX_VALUE));
            case "char", "binary" -> out.sql("cast(null as " + name + '(' + GREATEST_LENGTH + "))");
            default -> out.sql("cast(null as " + name + ')');
        }
    }
}
