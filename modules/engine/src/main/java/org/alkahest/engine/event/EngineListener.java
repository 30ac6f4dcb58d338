package org.alkahest.engine.event;

/**
 * Something that wants to hear from an engine; a class may implement several of the four kinds. Methods are called
 * synchronously by the thread at work and before it goes on. An exception that one throws reaches the caller of the engine,
 * after everything that was open has been released; only while a connection is given back it is logged instead.
 */
public sealed interface EngineListener
        permits ConnectionListener, PoolListener, StatementListener, TransactionListener {}
