/**
 * The conformance kit: the rules a dialect must keep, as tests. Dialect authors require it in their tests.
 */
module alkahest.conformance {
    requires static org.jspecify;
}
