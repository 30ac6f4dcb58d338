/**
 * Finds and starts the databases under test.
 */
@NullMarked
package org.alkahest.testdb;

import org.jspecify.annotations.NullMarked;
