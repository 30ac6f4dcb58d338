/**
 * Random typed statements, and a model in memory that says what they must do by the semantics of SQL. Rows are
 * {@link org.alkahest.conformance.model.Line}s of {@link org.alkahest.conformance.model.ShopRows}; a
 * {@link org.alkahest.conformance.model.QueryPlan} is a query as a value, each part of which knows how it is written ({@code in} a scope) and
 * what it means ({@code of} what is seen); {@link org.alkahest.conformance.model.QueryPlans} makes plans up. Read
 * {@link org.alkahest.conformance.model.ModelRules} first. {@link org.alkahest.conformance.model.Agreement} compares databases with each
 * other by the same plans. Everything is immutable but the scopes and the databases.
 */
@NullMarked
@Evolving
package org.alkahest.conformance.model;

import org.alkahest.sql.stability.Evolving;
import org.jspecify.annotations.NullMarked;
