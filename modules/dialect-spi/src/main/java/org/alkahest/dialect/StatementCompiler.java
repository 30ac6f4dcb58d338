package org.alkahest.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.dialect.compile.ManyRows;
import org.alkahest.dialect.compile.ParameterLimit;
import org.alkahest.dialect.compile.SqlPart;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.Statement;
import org.alkahest.sql.resolve.CartesianProducts;
import org.alkahest.sql.resolve.Resolution;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.shape.Lift;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ExpressionType;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.WithStatement;
import org.alkahest.sql.type.SqlType;

/** The way from a statement to a compiled one: lift, expand, resolve, check, render. */
final class StatementCompiler {
    private StatementCompiler() {}

    /** @param ownCheck what the dialect refuses beyond its capabilities */
    static CompiledStatement compile(Statement statement, Dialect dialect, Consumer<StatementNode> ownCheck) {
        statement.shape(); // refuses what is too deep to be walked
        StatementNode resolved = onThis(Resolution.of(Lift.of(statement.node(), statement.options())), dialect);
        CapabilityCheck.check(resolved, dialect);
        ownCheck.accept(resolved);
        List<TypeBinding<?>> columns = columns(resolved, dialect);
        List<String> generatedKeys = generatedKeys(resolved, dialect);
        TemplateWriter writer = TemplateWriter.ofOne(dialect);
        writer.node(generatedKeys.isEmpty() ? SelectedColumns.wrapped(resolved, columns) : withoutReturning(resolved));
        List<SqlPart> parts = writer.parts();
        var limit = new ParameterLimit(dialect.id(), dialect.limits().parameters());
        return new CompiledStatement(
                parts,
                columns,
                generatedKeys,
                !columns.isEmpty(),
                CartesianProducts.in(resolved),
                limit,
                manyRows(resolved, statement.shape().valueCount(), dialect, limit));
    }

    private static ManyRows manyRows(StatementNode statement, int values, Dialect dialect, ParameterLimit limit) {
        return statement instanceof InsertRow insert
                ? InsertWays.of(insert, values, dialect, limit)
                : KeyedWays.of(statement, dialect, limit);
    }

    /** A table has the keys and checks only that are declared for the dialect. */
    private static StatementNode onThis(StatementNode statement, Dialect dialect) {
        return statement instanceof SchemaStatement.CreateTable create
                ? new SchemaStatement.CreateTable(SchemaScript.on(dialect, create.table()), create.ifNotExists())
                : statement;
    }

    private static List<TypeBinding<?>> columns(StatementNode statement, Dialect dialect) {
        List<TypeBinding<?>> columns = new ArrayList<>();
        for (SqlType<?> type : ExpressionType.ofColumns(statement)) {
            columns.add(dialect.types().binding(type));
        }
        return columns;
    }

    /** The columns to ask the driver for where the database itself cannot return them; the check has let them pass. */
    private static List<String> generatedKeys(StatementNode statement, Dialect dialect) {
        List<String> names = new ArrayList<>();
        if (!dialect.capabilities().has(Capability.INSERT_RETURNING) && body(statement) instanceof InsertRow insert) {
            for (Expression column : insert.returning()) {
                names.add(((ColumnRef) column).name());
            }
        }
        return names;
    }

    private static StatementNode body(StatementNode statement) {
        return statement instanceof WithStatement with ? with.body() : statement;
    }

    private static StatementNode withoutReturning(StatementNode statement) {
        if (statement instanceof WithStatement with) {
            return new WithStatement(with.tables(), withoutReturning(with.body()));
        }
        return ((InsertRow) statement).withoutReturning();
    }
}
