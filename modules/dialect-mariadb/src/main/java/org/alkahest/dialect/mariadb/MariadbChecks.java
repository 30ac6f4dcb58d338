package org.alkahest.dialect.mariadb;

import java.util.function.BiConsumer;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.mysql.family.FamilyChecks;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.StatementNode;

/** What MariaDB cannot do beyond what its capabilities say. */
final class MariadbChecks {
    private MariadbChecks() {}

    /** @param refuse takes the missing capability and the reason */
    static void check(StatementNode statement, BiConsumer<Capability, String> refuse) {
        FamilyChecks.check(statement, refuse);
        MariadbRollup.check(statement, refuse);
        if (statement instanceof DeleteRows delete
                && delete.table().alias() != null
                && !delete.returning().isEmpty()) {
            refuse.accept(
                    Capability.DELETE_RETURNING,
                    "MariaDB deletes from a table under an alias only by a form of DELETE that returns nothing.");
        }
    }
}
