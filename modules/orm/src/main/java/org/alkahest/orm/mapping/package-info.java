/**
 * What a mapped class is to the database: its table, its members and how they are read and changed. Read
 * {@link org.alkahest.orm.mapping.EntityMapping} first. Mappings are made once, are immutable, and are shared by all threads.
 */
@NullMarked
package org.alkahest.orm.mapping;

import org.jspecify.annotations.NullMarked;
