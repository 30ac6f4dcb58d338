/**
 * Makes the accessors of mapped classes: writes their code with Byte Buddy and defines it in the module of the mapped class
 * through the lookup that the application handed over. Read {@link org.alkahest.orm.generate.AccessGenerator} first.
 */
@NullMarked
package org.alkahest.orm.generate;

import org.jspecify.annotations.NullMarked;
