/** How long what is written against a package or a type goes on to work: marks for the authors of dialects and for reviewers. */
@NullMarked
package org.alkahest.sql.stability;

import org.jspecify.annotations.NullMarked;
