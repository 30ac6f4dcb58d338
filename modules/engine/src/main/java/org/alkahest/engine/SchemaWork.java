package org.alkahest.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alkahest.dialect.SchemaScript;
import org.alkahest.engine.catalog.ExistingNames;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Table;
import org.alkahest.sql.schema.SchemaPlan;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.TableName;

/** Creates and drops what a {@link MetaData} describes. */
final class SchemaWork {
    private final Connection connection;
    private final MetaData metaData;
    private final SchemaPlan plan;

    SchemaWork(Connection connection, MetaData metaData, Predicate<? super Table> chosen) {
        this.connection = connection;
        this.metaData = metaData;
        this.plan = SchemaScript.plan(metaData, chosen, connection.dialect());
    }

    void create() {
        execute(plan.create(existing()));
    }

    void drop() {
        if (plan.isCircular()) {
            connection.dialect().foreignKeyDeferral().forEach(sql -> connection.execute(Sql.text(sql)));
        }
        execute(plan.drop(existing()));
    }

    private Set<TableName> existing() {
        List<TableName> names = new ArrayList<>();
        metaData.tables().stream().map(Table::name).forEach(names::add);
        metaData.sequences().stream().map(SequenceDefinition::name).forEach(names::add);
        java.sql.Connection jdbc = connection.jdbc();
        try {
            return existing(new ExistingNames(jdbc, connection.dialect()), names);
        } catch (SQLException error) {
            throw connection.failure(error);
        }
    }

    /** Those of the declared names that are taken where the connection's options say that they are to be found. */
    private Set<TableName> existing(ExistingNames catalog, List<TableName> names) throws SQLException {
        SchemaTranslation schemas = connection.schemas();
        Set<TableName> found = catalog.among(names.stream().map(schemas::of).toList());
        return names.stream().filter(name -> found.contains(schemas.of(name))).collect(Collectors.toSet());
    }

    private void execute(List<SchemaStatement> statements) {
        execute(connection, statements);
    }

    /** Executes definitions one after another; statements that were prepared before may speak of something else now. */
    static void execute(Connection connection, List<SchemaStatement> statements) {
        for (SchemaStatement statement : statements) {
            connection.execute(new Definition(statement));
        }
        connection.forgetStatements();
    }

    private record Definition(StatementNode node) implements Statement {}
}
