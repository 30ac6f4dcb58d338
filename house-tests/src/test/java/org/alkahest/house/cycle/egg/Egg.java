package org.alkahest.house.cycle.egg;

import org.alkahest.house.cycle.hen.Hen;
import org.jspecify.annotations.Nullable;

/** Half of a cycle between packages, for the test of the test. */
public record Egg(@Nullable Hen origin) {}
