/**
 * Finds and starts the databases under test, in the same order everywhere: an explicit JDBC URL, a container when Docker answers, a real
 * server from Maven artifacts, and otherwise a resolution that says <em>not verified</em> and why.
 *
 * <p>Read {@link org.alkahest.testdb.TestDatabases} first; a test class usually needs {@code TestDatabases.postgresql().freshDatabase()} and
 * nothing else. Servers are started once per build and shared by its test JVMs; how, stands in {@code SharedServers}. The public types may
 * be used by several threads.
 *
 * <p>Nothing here knows of Alkahest: this artifact stands on the class path of tests, below everything else.
 */
@NullMarked
package org.alkahest.testdb;

import org.jspecify.annotations.NullMarked;
