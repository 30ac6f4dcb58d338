package org.alkahest.dialect.mariadb;

import java.util.function.BiConsumer;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.SchemaStatement.CreateTable;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.StatementNode;

/** What MariaDB cannot do beyond what its capabilities say. */
final class MariadbChecks {
    private MariadbChecks() {}

    /** @param refuse takes the missing capability and the reason */
    static void check(StatementNode statement, BiConsumer<Capability, String> refuse) {
        if (statement instanceof DeleteRows delete
                && delete.table().alias() != null
                && !delete.returning().isEmpty()) {
            refuse.accept(
                    Capability.DELETE_RETURNING,
                    "MariaDB deletes from a table under an alias only by a form of DELETE that returns nothing.");
        }
        if (statement instanceof CreateTable create) {
            for (ColumnDefinition column : create.table().columns()) {
                Identity identity = column.identity();
                if (identity != null && !identity.numbering().from(1).isPlain()) {
                    refuse.accept(
                            Capability.IDENTITY_OPTIONS,
                            "MariaDB counts by the same step in all tables, as far as the type goes, and \""
                                    + column.name() + "\" asks for more than a start of its own.");
                }
            }
        }
    }
}
