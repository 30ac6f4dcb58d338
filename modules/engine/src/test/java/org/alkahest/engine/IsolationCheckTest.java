package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.Test;

/** What a dialect does not list is refused before the driver is asked. */
class IsolationCheckTest {
    @Test
    void anIsolationLevelThatTheDialectDoesNotListIsRefusedWithThoseThatItLists() throws SQLException {
        var committed = TransactionOptions.defaults().withIsolation(IsolationLevel.READ_COMMITTED);
        try (TestEngine test = TestEngine.of(Product.SQLITE);
                Connection connection = test.engine.connect()) {
            assertThatThrownBy(() -> connection.begin(committed))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("ALK-4008")
                    .hasMessageContaining("READ_COMMITTED")
                    .hasMessageContaining("SERIALIZABLE");
        }
    }
}
