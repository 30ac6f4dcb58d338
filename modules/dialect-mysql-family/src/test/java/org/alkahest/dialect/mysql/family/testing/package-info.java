/** What the tests of MariaDB and MySQL share. */
@NullMarked
package org.alkahest.dialect.mysql.family.testing;

import org.jspecify.annotations.NullMarked;
