package org.alkahest.dialect.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to execute an INSERT of one row for many rows at once. Thread-safe. */
@FunctionalInterface
public interface ManyRows {
    /** Of a statement that is executed for one row at a time only. */
    ManyRows NONE = inParameterOrder -> List.of();

    /**
     * The ways, the best first; made at the first call.
     *
     * @param inParameterOrder whether what comes back has to be matched with the rows
     * @return empty for none
     */
    List<CompiledRows> ways(boolean inParameterOrder);

    /**
     * As a stream of rows; made at the first call.
     *
     * @return null if the dialect has none
     * @throws org.alkahest.sql.error.StatementException ALK-2013 if this statement cannot be one
     */
    default @Nullable CompiledCopy copy() {
        return null;
    }
}
