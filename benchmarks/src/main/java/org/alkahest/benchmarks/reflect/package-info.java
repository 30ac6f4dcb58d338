/**
 * What it costs to read a schema: {@link org.alkahest.benchmarks.reflect.ReadSchema}.
 */
@NullMarked
package org.alkahest.benchmarks.reflect;

import org.jspecify.annotations.NullMarked;
