package com.example.hsqldb.alkahest;

import java.util.Optional;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.bulk.InsertReturning;

/** Step 2: the minimal dialect, and many rows go in one statement that gives back the keys of all of them. */
class InsertingHsqldbDialect extends MinimalHsqldbDialect {
    InsertingHsqldbDialect(String id, DatabaseVersion version) {
        super(id, version);
    }

    // sample: role
    @Override
    public Optional<InsertReturning> insertReturning() {
        return Optional.of(new HsqldbInserts(identifiers()));
    }
    // end
}
