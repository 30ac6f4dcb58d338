/**
 * What the user sees. It is plain text with ASCII decoration; colours and a moving progress bar come only where a terminal
 * is watched, so that the output can go into a file or a pipe. Used by one thread.
 */
@NullMarked
package org.alkahest.quickstart.terminal;

import org.jspecify.annotations.NullMarked;
