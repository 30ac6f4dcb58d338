package org.alkahest.engine;

/**
 * The part of a two-phase transaction that one resource has.
 *
 * @param transaction the name of the whole, the same on all resources
 * @param resource what the transaction calls the resource
 */
public record PreparedBranch(String transaction, String resource) {}
