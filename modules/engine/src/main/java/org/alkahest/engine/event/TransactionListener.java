package org.alkahest.engine.event;

/** Hears of transactions and savepoints. A transaction that touches the database with no statement is reported, too. */
public non-sealed interface TransactionListener extends EngineListener {

    default void began(long connection) {}

    /** Called before the database is asked to commit; an exception turns the commit into a rollback. */
    default void committing(long connection) {}

    default void committed(long connection) {}

    /** Also called where the database went away: what it did not commit, it rolls back. */
    default void rolledBack(long connection) {}

    default void savepointSet(long connection) {}

    default void savepointReleased(long connection) {}

    default void rolledBackToSavepoint(long connection) {}
}
