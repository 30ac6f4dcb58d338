/**
 * Method references that name a member of a mapped class, one interface a family of expressions, so that the compiler
 * finds the handle: {@code u.get(User::name)} is text because {@code name()} gives a {@link java.lang.String}. They are
 * never called: only their name is read. Written by applications as method references, and never implemented.
 */
@NullMarked
package org.alkahest.orm.getter;

import org.jspecify.annotations.NullMarked;
