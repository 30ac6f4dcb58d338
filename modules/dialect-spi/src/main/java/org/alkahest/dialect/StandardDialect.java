package org.alkahest.dialect;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.tree.StatementNode;
import org.jspecify.annotations.Nullable;

/**
 * A dialect that is standard SQL until it says otherwise. An author must say what the database can do and how it quotes;
 * everything else has a default to be replaced, by data first ({@link #limits}, {@link #bindings}, {@link #rendering}).
 * Subclasses are immutable: what a method gives must not change.
 */
public abstract class StandardDialect implements Dialect {
    private final String id;
    private final DatabaseVersion version;
    private volatile @Nullable TypeBindings types;

    /** @param id the id of the provider */
    protected StandardDialect(String id, DatabaseVersion version) {
        this.id = id;
        this.version = version;
    }

    @Override
    public abstract Capabilities capabilities();

    @Override
    public abstract IdentifierRules identifiers();

    @Override
    public Limits limits() {
        return Limits.STANDARD;
    }

    @Override
    public Rendering rendering() {
        return Rendering.standard();
    }

    /** How values are named, bound, read and written as literals; the standard table by default. */
    protected TypeBindings bindings() {
        return TypeBindings.standard();
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return EnumSet.allOf(IsolationLevel.class);
    }

    /**
     * What an error means by the codes of this database alone; empty to leave it to the SQLSTATE. Called for each
     * exception of a chain.
     */
    protected Optional<Fault> ownFault(SQLException error) {
        return Optional.empty();
    }

    /**
     * Refuses what the capabilities alone cannot say, by throwing what {@link #refused} gives. Called before a statement is
     * rendered, when the capabilities it needs are there.
     *
     * @param statement the whole statement, lifted and resolved
     */
    protected void check(StatementNode statement) {}

    /** The error for something that this dialect cannot do. */
    protected final UnsupportedException refused(Capability capability, String why) {
        return Refusal.of(this, capability, why);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final DatabaseVersion version() {
        return version;
    }

    @Override
    public final TypeBindings types() {
        TypeBindings known = types;
        if (known == null) {
            known = bindings().of(id, version.number());
            types = known;
        }
        return known;
    }

    /** The first exception of the chain that is understood, by the database's own codes or by its SQLSTATE. */
    @Override
    public final Fault fault(SQLException error) {
        for (SQLException each : ErrorChain.of(error)) {
            Optional<Fault> fault = ownFault(each).or(() -> SqlStates.fault(each));
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        return Fault.of(ErrorCode.OTHER_DATABASE_ERROR);
    }

    @Override
    public final CompiledStatement compile(Statement statement) {
        return StatementCompiler.compile(statement, this, this::check);
    }

    @Override
    public final String text(Statement statement) {
        return compile(statement).sql(statement.shape(), statement.bindings());
    }

    @Override
    public final String textWithLiterals(Statement statement) {
        return compile(statement).textWithLiterals(statement.shape(), statement.bindings());
    }

    @Override
    public final String toString() {
        return id + " " + version.number();
    }
}
