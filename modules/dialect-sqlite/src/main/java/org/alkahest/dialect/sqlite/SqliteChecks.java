package org.alkahest.dialect.sqlite;

import java.util.List;
import java.util.Optional;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.TableDefinition;

/** What SQLite cannot do beyond what its capabilities say. */
final class SqliteChecks {
    private SqliteChecks() {}

    /** Why an identity column of the table cannot be had; empty if all can. */
    static Optional<String> identity(TableDefinition table) {
        for (ColumnDefinition column : table.columns()) {
            Identity identity = column.identity();
            if (identity == null) {
                continue;
            }
            if (table.primaryKey() == null || !table.primaryKey().columns().equals(List.of(column.name()))) {
                return Optional.of("SQLite generates values for the one column of a primary key only, and \""
                        + column.name() + "\" is not that.");
            }
        }
        return Optional.empty();
    }
}
