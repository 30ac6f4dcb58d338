package org.alkahest.dialect.mariadb;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.IdentifierRules.UnquotedCase;
import org.alkahest.dialect.Limits;
import org.alkahest.dialect.Limits.LengthUnit;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.tree.StatementNode;

/** MariaDB, from version 10.6 on, with the InnoDB engine. A schema is what MariaDB calls a database. */
public final class MariadbDialect extends StandardDialect {
    private static final Capabilities CAPABILITIES = Capabilities.all()
            .without(Capability.OF_ARRAYS)
            .without(
                    Capability.CHANGES_IN_COMMON_TABLE_EXPRESSIONS,
                    Capability.COMMENT_STATEMENTS,
                    Capability.COMMON_TABLE_EXPRESSIONS_IN_UPDATE,
                    Capability.COVERING_INDEXES,
                    Capability.DEFERRABLE_FOREIGN_KEYS,
                    Capability.DEFERRABLE_UNIQUE_KEYS,
                    Capability.EXPRESSION_INDEXES,
                    Capability.FULL_JOIN,
                    Capability.LATERAL,
                    Capability.LATERAL_TABLE_FUNCTIONS,
                    Capability.LIMIT_EXPRESSIONS,
                    Capability.MATCH_FULL,
                    Capability.MATERIALIZED_VIEWS,
                    Capability.NULLS_NOT_DISTINCT,
                    Capability.PARTIAL_INDEXES,
                    Capability.SET_DEFAULT_ACTION,
                    Capability.TABLE_FUNCTIONS,
                    Capability.TABLE_FUNCTION_ORDINALITY,
                    Capability.TRANSACTIONAL_DDL,
                    Capability.UPDATE_RETURNING);

    private static final IdentifierRules IDENTIFIERS =
            new IdentifierRules('`', '`', UnquotedCase.KEPT, MariadbReservedWords.ALL);

    private static final Limits LIMITS = new Limits(64, LengthUnit.CHARACTERS, 65_535);

    private final TypeBindings bindings;

    public MariadbDialect(DatabaseVersion version) {
        super(MariadbDialectProvider.ID, version);
        this.bindings = MariadbTypes.bindings(version);
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public IdentifierRules identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public Rendering rendering() {
        return MariadbRendering.RENDERING;
    }

    @Override
    protected TypeBindings bindings() {
        return bindings;
    }

    /** Without the mode, an assignment of UPDATE sees what those before it have assigned. */
    @Override
    public List<String> connectionSetup() {
        return List.of("set session sql_mode = concat(@@sql_mode, ',SIMULTANEOUS_ASSIGNMENT')");
    }

    @Override
    protected void check(StatementNode statement) {
        MariadbChecks.check(statement, (capability, why) -> {
            throw refused(capability, why);
        });
    }

    @Override
    protected Optional<Fault> ownFault(SQLException error) {
        return MariadbErrors.fault(error);
    }
}
