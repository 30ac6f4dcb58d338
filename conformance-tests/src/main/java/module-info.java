/**
 * The conformance kit: the rules that every dialect must keep, and the tests that find out. Dialect authors require it in
 * their tests and extend {@link org.alkahest.conformance.ConformanceTests}.
 *
 * <p>Rules work on a real database, through the engine; what they are written with is handed on, so that authors can add
 * rules of their own. There is no {@code uses}: a test class says itself where its database is.
 */
module alkahest.conformance {
    requires static org.jspecify;
    requires transitive alkahest.engine;
    requires transitive alkahest.orm;
    requires transitive net.jqwik.api;
    requires transitive org.junit.jupiter.api;

    exports org.alkahest.conformance;
    exports org.alkahest.conformance.database;
    exports org.alkahest.conformance.model;
    exports org.alkahest.conformance.report;
    exports org.alkahest.conformance.rule;
    exports org.alkahest.conformance.topic;
}
