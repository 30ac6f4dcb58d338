package org.alkahest.sql.schema;

import java.util.Objects;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** Names for constraints that were given none but need one. The same constraint gets the same name every time. */
final class ConstraintNames {
    /** Fits every database that we know of newer than the ones with 30 characters. */
    private static final int LONGEST = 60;

    private ConstraintNames() {}

    static String foreignKey(TableName table, ForeignKey key) {
        String full = "fk_" + table.name() + '_' + String.join("_", key.columns());
        if (full.length() <= LONGEST) {
            return full;
        }
        String hash = Integer.toHexString(full.hashCode());
        return full.substring(0, LONGEST - hash.length() - 1) + '_' + hash;
    }

    static String required(@Nullable String name) {
        return Objects.requireNonNull(name, "a constraint that was planned has a name");
    }
}
