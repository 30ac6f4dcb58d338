package org.alkahest.engine.execution;

import org.alkahest.dialect.PlanRows;

/**
 * What became of asking for a plan.
 *
 * @param sql the text of the statement, without what stood in front of it
 * @param answer the rows that came back
 */
public record Explained(String sql, PlanRows answer) {}
