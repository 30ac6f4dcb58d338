package org.alkahest.dialect.bulk;

import java.util.List;

/**
 * What a dialect offers for an UPDATE or a DELETE of many rows, each of them found by its primary key. A dialect without it
 * executes batches of the driver. Immutable, shared by all threads.
 */
@FunctionalInterface
public interface KeyedChanges {

    /**
     * The ways to change many rows with one statement, the best first. Called once for each shape.
     *
     * @return empty for none; batches of the driver are then the way
     */
    List<RowsWay> ways(KeyedChange change);
}
