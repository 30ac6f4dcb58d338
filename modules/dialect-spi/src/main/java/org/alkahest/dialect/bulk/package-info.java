/**
 * INSERT of many rows with one statement, and what it gives back, in the order of the rows where that is asked for. Read
 * {@link org.alkahest.dialect.bulk.InsertReturning} first.
 *
 * <p>The one law: what comes back belongs to the row it is handed out for. A way is offered only where something that the
 * vendor promises lets rows be matched; the order in which a database happens to emit rows is no such thing.
 */
@NullMarked
@Evolving
package org.alkahest.dialect.bulk;

import org.alkahest.sql.stability.Evolving;
import org.jspecify.annotations.NullMarked;
