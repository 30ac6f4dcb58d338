/**
 * What a rule is, what it works with, and how it is examined. Read {@link org.alkahest.conformance.rule.Rule} and
 * {@link org.alkahest.conformance.rule.RuleContext} first. Rules are immutable and may be shared; whatever runs one belongs
 * to one thread.
 */
@NullMarked
@Stable
package org.alkahest.conformance.rule;

import org.alkahest.sql.stability.Stable;
import org.jspecify.annotations.NullMarked;
