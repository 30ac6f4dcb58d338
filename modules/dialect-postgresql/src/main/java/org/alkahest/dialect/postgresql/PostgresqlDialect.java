package org.alkahest.dialect.postgresql;

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
import org.alkahest.dialect.PlanRequest;
import org.alkahest.dialect.PlanSyntax;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.bulk.BulkCopy;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.KeyedChanges;
import org.alkahest.dialect.postgresql.reflect.PostgresqlBulkReflection;
import org.alkahest.dialect.postgresql.reflect.PostgresqlReflection;
import org.alkahest.dialect.postgresql.reflect.PostgresqlTypeReader;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.type.TypeBindings;

/** PostgreSQL, from version 12 on. Expects {@code standard_conforming_strings}, which is on unless somebody turns it off. */
public final class PostgresqlDialect extends StandardDialect {
    static final IdentifierRules IDENTIFIERS =
            new IdentifierRules('"', '"', UnquotedCase.LOWER, PostgresqlReservedWords.ALL);

    static final IdentifierRules TYPE_NAMES =
            new IdentifierRules('"', '"', UnquotedCase.LOWER, PostgresqlReservedWords.AND_TYPES);

    /** Longer identifiers would be cut off in silence; parameters are counted by 16 bits of the protocol. */
    private static final Limits LIMITS = new Limits(63, LengthUnit.BYTES, 65_535);

    private final Capabilities capabilities;
    private final InsertReturning inserts;

    public PostgresqlDialect(DatabaseVersion version) {
        super(PostgresqlDialectProvider.ID, version);
        this.inserts = new PostgresqlInserts(version.isAtLeast(17, 0));
        this.capabilities = Capabilities.all()
                .when(version.isAtLeast(11, 0), Capability.COVERING_INDEXES)
                .when(version.isAtLeast(12, 0), Capability.COMPUTED_COLUMNS)
                .when(version.isAtLeast(13, 0), Capability.LIMIT_WITH_TIES)
                .when(version.isAtLeast(15, 0), Capability.NULLS_NOT_DISTINCT)
                .when(version.isAtLeast(18, 0), Capability.RETURNING_OLD_AND_NEW)
                .when(version.isAtLeast(18, 0), Capability.VIRTUAL_COLUMNS)
                .without(
                        Capability.CONDITIONAL_VIEWS,
                        Capability.CONFLICT_UPDATE_OF_ANY_KEY,
                        Capability.SERVER_ON_UPDATE)
                .when(version.isAtLeast(15, 0), Capability.MERGE)
                .when(version.isAtLeast(17, 0), Capability.MERGE_RETURNING)
                .emulating(Capability.LIMIT_PERCENT, "a limit computed from a count of the rows")
                .emulating(Capability.GREATEST_AND_LEAST, "a CASE that is NULL where one of the values is")
                .emulating(Capability.JSON_VALUES, "a CASE over the kind of the value");
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
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
        return Optional.of(inserts);
    }

    @Override
    public Optional<BulkCopy> bulkCopy() {
        return Optional.of(new PostgresqlCopy());
    }

    @Override
    public Optional<KeyedChanges> keyedChanges() {
        return Optional.of(KeyedArrays::ways);
    }

    @Override
    public Reflection reflection() {
        return new PostgresqlReflection(bulk(), typeReader());
    }

    @Override
    public Optional<BulkReflection> bulkReflection() {
        return Optional.of(bulk());
    }

    private BulkReflection bulk() {
        return new PostgresqlBulkReflection(version(), typeReader());
    }

    private PostgresqlTypeReader typeReader() {
        return new PostgresqlTypeReader(new TypeReader(types()), TYPE_NAMES);
    }

    @Override
    public Rendering rendering() {
        return PostgresqlRendering.RENDERING;
    }

    @Override
    protected TypeBindings bindings() {
        return PostgresqlTypes.BINDINGS;
    }

    @Override
    public PlanSyntax plans() {
        return PostgresqlDialect::prefix;
    }

    private static String prefix(PlanRequest request) {
        if (request.json()) {
            return request.analyze() ? "explain (analyze, format json)" : "explain (format json)";
        }
        return request.analyze() ? "explain (analyze)" : "explain";
    }

    @Override
    protected Optional<Fault> ownFault(SQLException error) {
        return PostgresqlErrors.fault(error);
    }
}
