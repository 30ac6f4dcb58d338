package org.alkahest.house.cycle.hen;

import org.alkahest.house.cycle.egg.Egg;

/** Half of a cycle between packages, for the test of the test. */
public record Hen(Egg origin) {}
