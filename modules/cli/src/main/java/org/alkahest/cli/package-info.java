/**
 * The command line. Read {@link org.alkahest.cli.Alkahest} first, which has one class for each command below it; a further command is a
 * further class in its list. Nothing here is kept between two runs.
 */
@NullMarked
package org.alkahest.cli;

import org.jspecify.annotations.NullMarked;
