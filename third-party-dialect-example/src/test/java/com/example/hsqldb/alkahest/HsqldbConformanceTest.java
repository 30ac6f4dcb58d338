package com.example.hsqldb.alkahest;

import java.util.HashMap;
import java.util.Map;

/** Step 3, which is the dialect that is installed, keeps the rules, with the queries counted that schemas take. */
class HsqldbConformanceTest extends HsqldbRules {
    HsqldbConformanceTest() {
        super(HsqldbDialect::new);
    }

    /** Of drivers that tell less than the catalog the kit does not ask this, but of the catalog it does. */
    @Override
    protected Map<String, String> deviations() {
        Map<String, String> deviations = new HashMap<>(super.deviations());
        deviations.put("reflect.table.indexes", "HSQLDB takes DESC in an index, and tells ASC.");
        return deviations;
    }
}
