package com.example.hsqldb.alkahest;

// sample: test
/** Step 2 keeps the rules, with the statements counted that many rows take. */
class InsertingHsqldbConformanceTest extends HsqldbRules {
    InsertingHsqldbConformanceTest() {
        super(InsertingHsqldbDialect::new);
    }
}
// end
