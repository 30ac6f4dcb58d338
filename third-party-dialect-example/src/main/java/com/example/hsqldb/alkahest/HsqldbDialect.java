package com.example.hsqldb.alkahest;

import java.util.Optional;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.reflect.BulkReflection;

/** Step 3, the whole dialect: the one before, and any number of tables is read with seven queries. */
final class HsqldbDialect extends InsertingHsqldbDialect {
    HsqldbDialect(String id, DatabaseVersion version) {
        super(id, version);
    }

    // sample: role
    @Override
    public Optional<BulkReflection> bulkReflection() {
        return Optional.of(new HsqldbBulkReflection(identifiers(), types()));
    }
    // end
}
