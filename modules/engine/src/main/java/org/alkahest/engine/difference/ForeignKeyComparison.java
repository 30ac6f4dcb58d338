package org.alkahest.engine.difference;

import org.alkahest.dialect.Dialect;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.ReferentialAction;

/** Whether a foreign key is the one that was declared, whatever its name. */
final class ForeignKeyComparison {
    private ForeignKeyComparison() {}

    static boolean same(ForeignKey declared, ForeignKey found, Dialect dialect) {
        return declared.columns().equals(found.columns())
                && declared.target().equals(found.target())
                && declared.targetColumns().equals(found.targetColumns())
                && declared.matchFull() == found.matchFull()
                && declared.deferral() == found.deferral()
                && same(declared.onDelete(), found.onDelete(), dialect)
                && same(declared.onUpdate(), found.onUpdate(), dialect);
    }

    private static boolean same(ReferentialAction declared, ReferentialAction found, Dialect dialect) {
        return dialect.reflection().kept(declared) == dialect.reflection().kept(found);
    }
}
