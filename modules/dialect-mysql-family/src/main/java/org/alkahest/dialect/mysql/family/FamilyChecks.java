package org.alkahest.dialect.mysql.family;

import java.util.function.BiConsumer;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.SchemaStatement.CreateTable;
import org.alkahest.sql.tree.StatementNode;

/** What neither database can do beyond what its capabilities say. */
public final class FamilyChecks {
    private FamilyChecks() {}

    /**
     * Finds what must be refused.
     *
     * @param refuse takes the missing capability and the reason, and throws
     */
    public static void check(StatementNode statement, BiConsumer<Capability, String> refuse) {
        if (statement instanceof CreateTable create) {
            for (ColumnDefinition column : create.table().columns()) {
                Identity identity = column.identity();
                if (identity != null && !identity.numbering().from(1).isPlain()) {
                    refuse.accept(
                            Capability.IDENTITY_OPTIONS,
                            "It counts by the same step in all tables, as far as the type goes, and \"" + column.name()
                                    + "\" asks for more than a start of its own.");
                }
            }
        }
    }
}
