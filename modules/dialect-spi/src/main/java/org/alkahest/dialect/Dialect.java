package org.alkahest.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.bulk.BulkCopy;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.KeyedChanges;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.JdbcReflection;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.SqlText;
import org.alkahest.sql.Statement;

/**
 * A database, as far as SQL goes: what it can do, how it is written to, how its driver is used. Immutable, shared by all
 * threads, compared by identity. Extend {@link StandardDialect}.
 */
public interface Dialect extends SqlText {

    /** The id of the provider. */
    String id();

    /** The version this dialect was made for. */
    DatabaseVersion version();

    /** What this database can do; a claim, which the conformance kit checks both ways. */
    Capabilities capabilities();

    Limits limits();

    IdentifierRules identifiers();

    /** How nodes are written. */
    Rendering rendering();

    /** How values are named, bound and read. */
    TypeBindings types();

    /** The isolation levels that a connection may be set to. */
    Set<IsolationLevel> isolationLevels();

    /** What to execute on every new connection before it is used, in order; most databases need nothing. */
    default List<String> connectionSetup() {
        return List.of();
    }

    /**
     * What to execute in a transaction so that its foreign keys are checked at its end, in order. Asked for where tables that
     * refer to each other in a circle are dropped and {@link Capability#ALTER_FOREIGN_KEY} is missing; a database that drops
     * them anyway needs nothing. Must be undone by the end of the transaction, commit or rollback.
     */
    default List<String> foreignKeyDeferral() {
        return List.of();
    }

    /** How many rows are inserted at once; empty where they are not. */
    default Optional<InsertReturning> insertReturning() {
        return Optional.empty();
    }

    /** How rows are streamed into a table where nothing is to come back; empty where they are not. */
    default Optional<BulkCopy> bulkCopy() {
        return Optional.empty();
    }

    /** How many rows are updated or deleted at once, each found by its key; empty where they are not. */
    default Optional<KeyedChanges> keyedChanges() {
        return Optional.empty();
    }

    /** How schemas are read; by what the driver says of itself, one table after another, unless a dialect reads its own catalog. */
    default Reflection reflection() {
        return JdbcReflection.of(identifiers(), types());
    }

    /** How any number of tables is read with a fixed number of queries; empty where tables are read one by one. */
    default Optional<BulkReflection> bulkReflection() {
        return Optional.empty();
    }

    /**
     * How the database is asked for the plan of a statement; asked for only where {@link Capability#EXPLAIN} is claimed. By
     * default {@code explain}, and {@code explain analyze} for a statement that is executed.
     */
    default PlanSyntax plans() {
        return request -> request.analyze() ? "explain analyze" : "explain";
    }

    /** What an error of the driver means. */
    Fault fault(SQLException error);

    /**
     * Compiles a statement: lifts it, expands its options, completes it, renders it. Called on a cache miss.
     *
     * @throws org.alkahest.sql.error.UnsupportedException if this dialect cannot express it
     * @throws org.alkahest.sql.error.StatementException if it cannot be right
     */
    CompiledStatement compile(Statement statement);
}
