/**
 * Random typed queries, and the same rows from every database. {@link org.alkahest.conformance.compare.QueryPlan} is a query as a plain
 * value that shrinks and prints well; {@link org.alkahest.conformance.compare.QueryPlans} makes them up.
 */
@NullMarked
package org.alkahest.conformance.compare;

import org.jspecify.annotations.NullMarked;
