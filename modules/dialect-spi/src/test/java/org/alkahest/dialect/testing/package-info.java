/**
 * What every dialect's own tests share: a database behind a dialect, through plain JDBC, and contracts whose subclasses in
 * the dialects' modules name a database. In a package of its own because it reaches them as a test-jar.
 */
package org.alkahest.dialect.testing;
