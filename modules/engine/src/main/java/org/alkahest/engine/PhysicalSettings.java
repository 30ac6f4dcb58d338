package org.alkahest.engine;

import java.sql.SQLException;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.engine.option.TransactionOptions;
import org.jspecify.annotations.Nullable;

/**
 * What has been set on a physical connection for transactions, so that it is set only when it changes, and put back before
 * others use it. Called while no transaction is going on.
 */
final class PhysicalSettings {
    private final java.sql.Connection jdbc;
    private @Nullable IsolationLevel isolation;
    private int originalIsolation;
    private boolean readOnly;
    private boolean autoCommit;

    PhysicalSettings(java.sql.Connection jdbc) {
        this.jdbc = jdbc;
    }

    void apply(TransactionOptions options) throws SQLException {
        if (options.isolation() != isolation) {
            setIsolation(options.isolation());
        }
        if (options.readOnly() != readOnly) {
            setReadOnly(options.readOnly());
        }
        if (options.autoCommit() != autoCommit) {
            jdbc.setAutoCommit(options.autoCommit());
            autoCommit = options.autoCommit();
        }
    }

    private void setIsolation(@Nullable IsolationLevel wanted) throws SQLException {
        if (isolation == null) {
            originalIsolation = jdbc.getTransactionIsolation();
        }
        jdbc.setTransactionIsolation(wanted == null ? originalIsolation : wanted.jdbc());
        isolation = wanted;
    }

    /** To JDBC a hint, which some drivers refuse once they are connected; the engine itself holds back what it can read. */
    private void setReadOnly(boolean wanted) throws SQLException {
        readOnly = wanted;
        try {
            jdbc.setReadOnly(wanted);
        } catch (SQLException refused) {
            // then only what the engine holds back is held back, as the option says
        }
    }

    void restore() throws SQLException {
        apply(TransactionOptions.defaults());
    }
}
