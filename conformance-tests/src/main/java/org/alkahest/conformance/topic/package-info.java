/**
 * The rules themselves, a file for each topic. Read {@link org.alkahest.conformance.topic.Topics} first, then any topic: each
 * reads on its own. Everything here is immutable.
 */
@NullMarked
@Evolving
package org.alkahest.conformance.topic;

import org.alkahest.sql.stability.Evolving;
import org.jspecify.annotations.NullMarked;
