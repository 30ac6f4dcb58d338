package com.example.hsqldb.alkahest;

/** Step 1 keeps the rules. */
class MinimalHsqldbConformanceTest extends HsqldbRules {
    MinimalHsqldbConformanceTest() {
        super(MinimalHsqldbDialect::new);
    }
}
