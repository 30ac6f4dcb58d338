/**
 * The main job of Alkahest, as a user writes it. Read {@code Quickstart} from top to bottom.
 */
package org.alkahest.quickstart;
