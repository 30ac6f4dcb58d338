package org.alkahest.dialect.h2;

import java.sql.SQLException;
import java.util.Optional;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.IdentifierRules.UnquotedCase;
import org.alkahest.dialect.Limits;
import org.alkahest.dialect.Limits.LengthUnit;
import org.alkahest.dialect.PlanSyntax;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.JoinedRows;
import org.alkahest.dialect.bulk.KeyedChanges;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.JdbcReflection;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.tree.StatementNode;

/** H2 2.x in its regular mode. */
public final class H2Dialect extends StandardDialect {
    private static final Capabilities CAPABILITIES = Capabilities.all()
            .without(
                    Capability.ARRAY_CONTAINMENT,
                    Capability.CHANGES_IN_COMMON_TABLE_EXPRESSIONS,
                    Capability.COLLATIONS,
                    Capability.ENUM_TYPES,
                    Capability.COMMON_TABLE_EXPRESSIONS_IN_UPDATE,
                    Capability.CONFLICT_CONSTRAINT,
                    Capability.CONFLICT_PARTIAL_INDEX,
                    Capability.CONFLICT_UPDATE_OF_ANY_KEY,
                    Capability.COVERING_INDEXES,
                    Capability.DEFERRABLE_FOREIGN_KEYS,
                    Capability.DEFERRABLE_UNIQUE_KEYS,
                    Capability.EXPLAIN_ANALYZE_JSON,
                    Capability.EXPLAIN_JSON,
                    Capability.EXPRESSION_INDEXES,
                    Capability.FULL_JOIN,
                    Capability.GROUPING_FUNCTION,
                    Capability.GROUPING_SETS,
                    Capability.INDEX_METHODS,
                    Capability.INTERSECT_AND_EXCEPT_ALL,
                    Capability.JSON_CONTAINS,
                    Capability.JSON_ROWS,
                    Capability.JSON_VALUES,
                    Capability.LATERAL,
                    Capability.LATERAL_TABLE_FUNCTIONS,
                    Capability.LOCK_FOR_SHARE,
                    Capability.LOCK_OF_KEYS,
                    Capability.LOCK_OF_TABLES,
                    Capability.TWO_PHASE_RECOVERY,
                    Capability.MATCH_FULL,
                    Capability.MATERIALIZED_VIEWS,
                    Capability.MERGE_RETURNING,
                    Capability.PARTIAL_INDEXES,
                    Capability.RECURSIVE_UNION,
                    Capability.RETURNING_OLD_AND_NEW,
                    Capability.REVERSE,
                    Capability.ROLLUP,
                    Capability.SPLIT_PART,
                    Capability.TABLE_FUNCTION_ORDINALITY,
                    Capability.TABLE_SAMPLE,
                    Capability.TRANSACTIONAL_DDL,
                    Capability.VIRTUAL_COLUMNS)
            .emulating(Capability.COMMON_TABLE_EXPRESSIONS, "subqueries of FROM, unless they are recursive")
            .emulating(Capability.INSERT_ON_CONFLICT, "a MERGE of the new rows")
            .emulating(Capability.UPDATE_FROM, "a correlated subquery for each column, and EXISTS")
            .emulating(Capability.DELETE_USING, "EXISTS over the other tables")
            .emulating(Capability.MAKE_DATE, "years, months and days added to the first day of all");

    private static final IdentifierRules IDENTIFIERS =
            new IdentifierRules('"', '"', UnquotedCase.UPPER, H2ReservedWords.ALL);

    /** The length is H2's own, the number of parameters what its driver takes. */
    private static final Limits LIMITS = new Limits(256, LengthUnit.CHARACTERS, 100_000);

    private static final InsertReturning INSERTS = new H2Inserts(IDENTIFIERS);

    public H2Dialect(DatabaseVersion version) {
        super(H2DialectProvider.ID, version);
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
    public Optional<InsertReturning> insertReturning() {
        return Optional.of(INSERTS);
    }

    @Override
    public Reflection reflection() {
        return JdbcReflection.of(identifiers(), types())
                .withTypes(typeReader()::type, H2TypeReader::name)
                .withInformationSchema();
    }

    @Override
    public Optional<BulkReflection> bulkReflection() {
        return Optional.of(new H2BulkReflection(IDENTIFIERS, typeReader()));
    }

    private H2TypeReader typeReader() {
        return new H2TypeReader(new TypeReader(types()));
    }

    @Override
    public Optional<KeyedChanges> keyedChanges() {
        return Optional.of(JoinedRows::merged);
    }

    @Override
    public Rendering rendering() {
        return H2Rendering.RENDERING;
    }

    @Override
    protected TypeBindings bindings() {
        return H2Types.BINDINGS;
    }

    @Override
    public PlanSyntax plans() {
        return request -> request.analyze() ? "explain analyze" : "explain plan for";
    }

    @Override
    protected void check(StatementNode statement) {
        H2Checks.check(statement, (capability, why) -> {
            throw refused(capability, why);
        });
    }

    @Override
    protected Optional<Fault> ownFault(SQLException error) {
        return H2Errors.fault(error);
    }
}
