package org.alkahest.dialect.testing;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.Dialects;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.StatementNode;
import org.jspecify.annotations.Nullable;

/** A real database and the dialect that was found for it, through plain JDBC and nothing else. */
public record DialectUnderTest(Connection connection, Dialect dialect) implements AutoCloseable {

    /** The dialect is the one that claims the product's name. */
    public static DialectUnderTest of(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String product = metaData.getDatabaseProductName();
        Dialect dialect = Dialects.installed()
                .forProduct(product)
                .dialect(DatabaseVersion.of(
                        product, metaData.getDatabaseMajorVersion(), metaData.getDatabaseMinorVersion()));
        for (String sql : dialect.connectionSetup()) {
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
        return new DialectUnderTest(connection, dialect);
    }

    /** Closes a database at the end of its tests, which comes also where it was not to be had, and is null. */
    public static void closeIfOpen(@Nullable DialectUnderTest database) throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    /** A statement that is nothing but a tree. */
    public static Statement statement(StatementNode node) {
        return () -> node;
    }

    public String text(StatementNode node) {
        return dialect.text(statement(node));
    }

    public List<List<Object>> execute(StatementNode node) throws SQLException {
        return execute(statement(node));
    }

    /** Executes a statement; its rows, or none. */
    public List<List<Object>> execute(Statement statement) throws SQLException {
        CompiledStatement compiled = dialect.compile(statement);
        String sql = compiled.sql(statement.shape(), statement.bindings());
        try (PreparedStatement prepared = compiled.generatedKeys().isEmpty()
                ? connection.prepareStatement(sql)
                : connection.prepareStatement(sql, compiled.generatedKeys().toArray(String[]::new))) {
            compiled.bind(prepared, statement.shape(), statement.bindings());
            if (!compiled.yieldsRows()) {
                prepared.execute();
                return List.of();
            }
            if (!compiled.generatedKeys().isEmpty()) {
                prepared.executeUpdate();
            }
            try (ResultSet result =
                    compiled.generatedKeys().isEmpty() ? prepared.executeQuery() : prepared.getGeneratedKeys()) {
                return read(result, compiled);
            }
        }
    }

    private static List<List<Object>> read(ResultSet result, CompiledStatement compiled) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 0; i < compiled.format().columns().size(); i++) {
                row.add(compiled.format().columns().get(i).read(result, i + 1));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The value of an expression, selected from nothing but what it names. */
    public Object valueOf(Expression expression) throws SQLException {
        return execute(SelectQuery.of(List.of(expression))).get(0).get(0);
    }

    /** Executes SQL that no dialect wrote. */
    public void executeText(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
