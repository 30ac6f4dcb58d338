package org.alkahest.engine.trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One logger for each concern. Their names are part of the contract with users, who set levels by them. */
final class Loggers {
    /** DEBUG: each statement with its time and whether it was compiled, or what it asks of the catalog. TRACE: its values. */
    static final Logger SQL = LoggerFactory.getLogger("org.alkahest.engine.sql");

    /** DEBUG: beginnings and ends of transactions. */
    static final Logger TRANSACTION = LoggerFactory.getLogger("org.alkahest.engine.transaction");

    /** WARN: what goes wrong with physical connections. DEBUG: their coming and going. */
    static final Logger POOL = LoggerFactory.getLogger("org.alkahest.engine.pool");

    /** DEBUG: each compilation, with its reason and cost. */
    static final Logger CACHE = LoggerFactory.getLogger("org.alkahest.engine.cache");

    private Loggers() {}
}
