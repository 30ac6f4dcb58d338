package org.alkahest.engine;

import java.util.Optional;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.engine.difference.Trial;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.DisconnectedException;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.tree.StatementNode;

/**
 * Tables that are created to see how the database keeps them: in a transaction that is rolled back where definitions take part in
 * one, else dropped at once.
 */
final class TrialTables implements Trial {
    private final Engine engine;
    private final TransactionOptions transaction;

    TrialTables(Engine engine, TransactionOptions transaction) {
        this.engine = engine;
        this.transaction = transaction;
    }

    @Override
    public Optional<ReflectedTable> kept(TableDefinition table) {
        boolean undone = engine.dialect().capabilities().has(Capability.TRANSACTIONAL_DDL);
        try (Connection connection = engine.connect(transaction.withAutoCommit(!undone))) {
            boolean created = false;
            try {
                execute(connection, new SchemaStatement.CreateTable(table, false));
                created = true;
                for (Index index : table.indexes()) {
                    execute(connection, new SchemaStatement.CreateIndex(table.name(), index, false));
                }
                return Optional.of(connection.inspector().table(table.name()));
            } catch (DisconnectedException | ConnectionException gone) {
                throw gone;
            } catch (AlkahestException refused) {
                return Optional.empty();
            } finally {
                if (undone) {
                    connection.rollback();
                } else if (created) {
                    execute(connection, new SchemaStatement.DropTable(table.name(), false));
                }
            }
        }
    }

    private static void execute(Connection connection, SchemaStatement statement) {
        connection.execute(new Definition(statement));
    }

    private record Definition(StatementNode node) implements Statement {}
}
