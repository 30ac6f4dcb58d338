package org.alkahest.cache;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.dialect.Limits;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.dialect.compile.ManyRows;
import org.alkahest.dialect.compile.ParameterLimit;
import org.alkahest.dialect.compile.SqlPart;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;

/** A dialect that counts what it compiles, compiles everything to a text of a chosen length, and can do nothing else. */
final class CountingDialect implements Dialect {
    private final AtomicInteger compiled = new AtomicInteger();
    private final int textLength;
    private volatile boolean refusing;

    CountingDialect(int textLength) {
        this.textLength = textLength;
    }

    int compiled() {
        return compiled.get();
    }

    void refuse(boolean refuse) {
        refusing = refuse;
    }

    @Override
    public CompiledStatement compile(Statement statement) {
        compiled.incrementAndGet();
        if (refusing) {
            throw new StatementException(ErrorCode.INVALID_STATEMENT, ErrorText.of("no", "on purpose", "do not"));
        }
        return new CompiledStatement(
                List.of(new SqlPart.Text("x".repeat(textLength))),
                List.of(),
                List.of(),
                false,
                List.of(),
                new ParameterLimit("counting", 10),
                ManyRows.NONE);
    }

    @Override
    public String id() {
        return "counting";
    }

    @Override
    public DatabaseVersion version() {
        return DatabaseVersion.of("Counting", 1, 0);
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.none();
    }

    @Override
    public Limits limits() {
        return Limits.STANDARD;
    }

    @Override
    public IdentifierRules identifiers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Rendering rendering() {
        return Rendering.standard();
    }

    @Override
    public TypeBindings types() {
        return TypeBindings.standard();
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return Set.of();
    }

    @Override
    public Fault fault(SQLException error) {
        return Fault.of(ErrorCode.OTHER_DATABASE_ERROR);
    }

    @Override
    public String text(Statement statement) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String textWithLiterals(Statement statement) {
        throw new UnsupportedOperationException();
    }
}
