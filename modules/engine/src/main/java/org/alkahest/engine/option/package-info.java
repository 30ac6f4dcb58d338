/**
 * What one may set on engines, pools, transactions and executions. Read {@link org.alkahest.engine.option.EngineOptions}
 * first. All options are immutable values whose {@code with} methods give new ones.
 */
@NullMarked
package org.alkahest.engine.option;

import org.jspecify.annotations.NullMarked;
