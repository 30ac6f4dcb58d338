/**
 * What the declaration of a class or record does not say by itself about its table: keys, names, lengths, references.
 * Everything has a default, so a class with an {@link org.alkahest.orm.annotation.Id} is mapped. Annotations stand on
 * fields or record components, never on methods.
 */
@NullMarked
package org.alkahest.orm.annotation;

import org.jspecify.annotations.NullMarked;
