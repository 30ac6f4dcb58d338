/**
 * What is there in a database already, as far as creating and dropping needs to know. Read
 * {@link org.alkahest.engine.catalog.ExistingNames} first. Used by one thread.
 */
@NullMarked
package org.alkahest.engine.catalog;

import org.jspecify.annotations.NullMarked;
