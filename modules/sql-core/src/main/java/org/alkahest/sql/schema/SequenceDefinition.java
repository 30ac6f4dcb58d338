package org.alkahest.sql.schema;

import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param start the first value; null for the database's default
 * @param increment the step, not 0; null for the database's default
 */
public record SequenceDefinition(
        TableName name, @Nullable Long start, @Nullable Long increment) {
    /** @throws org.alkahest.sql.error.StatementException ALK-1011 if the step is 0 */
    public SequenceDefinition {
        Identity.checkStep(increment);
    }
}
