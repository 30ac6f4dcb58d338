package org.alkahest.engine.execution;

import java.util.List;
import org.alkahest.sql.RowBatch;

/**
 * How many rows are sent and what each yields is brought back, in the order of the rows. The place for strategies that send
 * many rows in one statement, which a dialect may offer.
 */
interface RowBatchStrategy {

    /**
     * Executes the batch completely.
     *
     * @return one value for each row, in the order of the rows
     * @throws org.alkahest.sql.error.DatabaseException ALK-5015 if a row yields none or several
     */
    <R> List<R> execute(Executor executor, Executor.Call call, RowBatch<R> batch, Object[] attachments);
}
