/** A browser for tests of pages, where there is one. */
package org.alkahest.testdb.browser;
