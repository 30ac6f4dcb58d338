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
import org.alkahest.dialect.PlanSyntax;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.JoinedRows;
import org.alkahest.dialect.bulk.KeyedChanges;
import org.alkahest.dialect.mysql.family.reflect.CatalogDialect;
import org.alkahest.dialect.mysql.family.reflect.FamilyBulkReflection;
import org.alkahest.dialect.mysql.family.reflect.FamilyReflection;
import org.alkahest.dialect.mysql.family.reflect.FamilyTypeReader;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.reflect.TypeReader;
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
                    Capability.ENUM_TYPES,
                    Capability.COMMON_TABLE_EXPRESSIONS_IN_UPDATE,
                    Capability.CONFLICT_CONSTRAINT,
                    Capability.CONFLICT_NOTHING_RETURNING,
                    Capability.CONFLICT_PARTIAL_INDEX,
                    Capability.CONFLICT_TARGET,
                    Capability.CONFLICT_UPDATE_CONDITION,
                    Capability.COVERING_INDEXES,
                    Capability.DEFERRABLE_FOREIGN_KEYS,
                    Capability.DEFERRABLE_UNIQUE_KEYS,
                    Capability.DISTINCT_ON,
                    Capability.DISTINCT_STATISTICAL_AGGREGATES,
                    Capability.EXPRESSION_INDEXES,
                    Capability.FULL_JOIN,
                    Capability.GROUPING_FUNCTION,
                    Capability.GROUPING_SETS,
                    Capability.LATERAL,
                    Capability.LATERAL_TABLE_FUNCTIONS,
                    Capability.LIMIT_EXPRESSIONS,
                    Capability.LIMIT_PERCENT,
                    Capability.LOCK_OF_KEYS,
                    Capability.LOCK_OF_TABLES,
                    Capability.MATCH_FULL,
                    Capability.MATERIALIZED_VIEWS,
                    Capability.MERGE,
                    Capability.MERGE_RETURNING,
                    Capability.NULLS_NOT_DISTINCT,
                    Capability.ORDERED_SET_AGGREGATES,
                    Capability.PARTIAL_INDEXES,
                    Capability.RETURNING_OLD_AND_NEW,
                    Capability.SET_DEFAULT_ACTION,
                    Capability.TABLE_FUNCTIONS,
                    Capability.TABLE_FUNCTION_ORDINALITY,
                    Capability.TABLE_SAMPLE,
                    Capability.TRANSACTIONAL_DDL,
                    Capability.UPDATE_RETURNING,
                    Capability.WINDOW_DEFAULT_VALUES,
                    Capability.WINDOW_EXCLUSION,
                    Capability.WINDOW_GROUPS)
            .emulating(Capability.AGGREGATE_FILTER, "a CASE inside of the aggregate")
            .emulating(Capability.STRING_AGGREGATES, "the separator in front of each text, the first one cut off")
            .emulating(Capability.NULLS_ORDER, "ordered by `… is null` first")
            .emulating(Capability.OFFSET_WITHOUT_LIMIT, "a limit beyond all rows")
            .emulating(
                    Capability.INSERT_ON_CONFLICT,
                    "ON DUPLICATE KEY UPDATE, to leave a row as it is of a column by itself")
            .emulating(Capability.BOOLEAN_AGGREGATES, "the minimum or maximum of the conditions")
            .emulating(Capability.BIT_OPERATIONS, "unsigned numbers cast back, with a CASE over the sign")
            .emulating(Capability.SPLIT_PART, "substring_index, from both sides")
            .emulating(Capability.JSON_VALUES, "a CASE over the kind of the value")
            .emulating(Capability.DATE_TRUNCATION, "texts of date_format, with zeros for what is cut off")
            .emulating(Capability.MAKE_DATE, "str_to_date of the numbers");

    private static final IdentifierRules IDENTIFIERS =
            new IdentifierRules('`', '`', UnquotedCase.KEPT, MariadbReservedWords.ALL);

    private static final Limits LIMITS = new Limits(64, LengthUnit.CHARACTERS, 65_535);

    private static final InsertReturning INSERTS = new MariadbInserts();

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
    public Optional<InsertReturning> insertReturning() {
        return Optional.of(INSERTS);
    }

    @Override
    public Optional<KeyedChanges> keyedChanges() {
        return Optional.of(JoinedRows::ways);
    }

    @Override
    public Reflection reflection() {
        return new FamilyReflection(bulk(), CatalogDialect.MARIADB, identifiers());
    }

    @Override
    public Optional<BulkReflection> bulkReflection() {
        return Optional.of(bulk());
    }

    private BulkReflection bulk() {
        return new FamilyBulkReflection(new FamilyTypeReader(new TypeReader(types())), CatalogDialect.MARIADB);
    }

    @Override
    public Rendering rendering() {
        return MariadbRendering.RENDERING;
    }

    @Override
    protected TypeBindings bindings() {
        return bindings;
    }

    @Override
    public PlanSyntax plans() {
        return request -> (request.analyze() ? "analyze" : "explain") + (request.json() ? " format=json" : "");
    }

    /**
     * Without the mode, an assignment of UPDATE sees what those before it have assigned; and texts put together would be cut
     * off, after 1,048,576 bytes and with no more than a warning.
     */
    @Override
    public List<String> connectionSetup() {
        return List.of(
                "set session sql_mode = concat(@@sql_mode, ',SIMULTANEOUS_ASSIGNMENT'), group_concat_max_len = 4294967295");
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
