package com.example.hsqldb.alkahest;

/** Step 3, which is the dialect that is installed, keeps the rules, with the queries counted that schemas take. */
class HsqldbConformanceTest extends HsqldbRules {
    HsqldbConformanceTest() {
        super(HsqldbDialect::new);
    }
}
