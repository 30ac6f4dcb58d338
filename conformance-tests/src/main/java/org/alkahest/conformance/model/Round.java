package org.alkahest.conformance.model;

/** Which of its two sets of values a plan is executed with. The shape is the same in both, so the second one compiles nothing. */
enum Round {
    FIRST,
    SECOND
}
