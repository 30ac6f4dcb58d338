/**
 * The samples of the guide. Each page of {@code docs/guide} has a test class here; what stands between
 * {@code // sample: name} and {@code // end} is printed on the page, and {@link org.alkahest.guide.GuidePagesTest} keeps the
 * two the same.
 */
package org.alkahest.guide;
