package org.alkahest.dialect.mysql;

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
import org.alkahest.dialect.PlanRequest;
import org.alkahest.dialect.PlanSyntax;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.JoinedRows;
import org.alkahest.dialect.bulk.KeyedChanges;
import org.alkahest.dialect.mysql.family.FamilyChecks;
import org.alkahest.dialect.mysql.family.FamilyTypes;
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
import org.alkahest.sql.type.TypeKind;

/**
 * MySQL, from version 8.0.31 on, with the InnoDB engine. A schema is what MySQL calls a database. The driver reads a result
 * in portions only with {@code useCursorFetch=true} in the URL, so {@link Capability#STREAMING} is not claimed; and it takes
 * a backslash and a brace in a quoted name for an escape, and miscounts the parameters after it.
 */
public final class MysqlDialect extends StandardDialect {
    private static final Capabilities CAPABILITIES = Capabilities.all()
            .without(Capability.OF_ARRAYS)
            .without(
                    Capability.CHANGES_IN_COMMON_TABLE_EXPRESSIONS,
                    Capability.COMMENT_STATEMENTS,
                    Capability.CONDITIONAL_COLUMNS,
                    Capability.CONDITIONAL_VIEWS,
                    Capability.ENUM_TYPES,
                    Capability.CONDITIONAL_INDEXES,
                    Capability.CONFLICT_CONSTRAINT,
                    Capability.CONFLICT_NOTHING_RETURNING,
                    Capability.CONFLICT_PARTIAL_INDEX,
                    Capability.CONFLICT_TARGET,
                    Capability.CONFLICT_UPDATE_CONDITION,
                    Capability.COVERING_INDEXES,
                    Capability.DEFERRABLE_FOREIGN_KEYS,
                    Capability.DEFERRABLE_UNIQUE_KEYS,
                    Capability.DELETE_RETURNING,
                    Capability.DISTINCT_ON,
                    Capability.DISTINCT_STATISTICAL_AGGREGATES,
                    Capability.ESCAPES_IN_NAMES,
                    Capability.EXPLAIN_ANALYZE_CHANGES,
                    Capability.EXPLAIN_ANALYZE_JSON,
                    Capability.FULL_JOIN,
                    Capability.GENERATED_KEYS,
                    Capability.GROUPING_SETS,
                    Capability.INSERT_RETURNING,
                    Capability.JSON_AGGREGATES_IN_ORDER,
                    Capability.LATERAL_TABLE_FUNCTIONS,
                    Capability.LIMIT_EXPRESSIONS,
                    Capability.LIMIT_PERCENT,
                    Capability.LIMIT_WITH_TIES,
                    Capability.LOCK_OF_KEYS,
                    Capability.MATCH_FULL,
                    Capability.MATERIALIZED_VIEWS,
                    Capability.MERGE,
                    Capability.MERGE_BRANCHES,
                    Capability.MERGE_RETURNING,
                    Capability.NULLS_NOT_DISTINCT,
                    Capability.ORDERED_SET_AGGREGATES,
                    Capability.PARTIAL_INDEXES,
                    Capability.RETURNING_OLD_AND_NEW,
                    Capability.QUERIES_IN_GROUP_BY,
                    Capability.SEQUENCES,
                    Capability.SEQUENCE_CACHE,
                    Capability.SET_DEFAULT_ACTION,
                    Capability.SIMULTANEOUS_ASSIGNMENT,
                    Capability.STREAMING,
                    Capability.TABLE_FUNCTIONS,
                    Capability.TABLE_FUNCTION_ORDINALITY,
                    Capability.TABLE_SAMPLE,
                    Capability.TRANSACTIONAL_DDL,
                    Capability.UPDATE_RETURNING,
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
            new IdentifierRules('`', '`', UnquotedCase.KEPT, MysqlReservedWords.ALL);

    private static final Limits LIMITS = new Limits(64, LengthUnit.CHARACTERS, 65_535);

    private static final TypeBindings BINDINGS = FamilyTypes.bindings()
            .named(TypeKind.JSON, "longtext")
            .with(TypeKind.TIME, (type, name, literals) -> new MysqlTimeBinding(name, literals));

    private static final InsertReturning INSERTS = new MysqlInserts();

    public MysqlDialect(DatabaseVersion version) {
        super(MysqlDialectProvider.ID, version);
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
        return new FamilyReflection(bulk(), CatalogDialect.MYSQL, identifiers());
    }

    @Override
    public Optional<BulkReflection> bulkReflection() {
        return Optional.of(bulk());
    }

    private BulkReflection bulk() {
        return new FamilyBulkReflection(new FamilyTypeReader(new TypeReader(types())), CatalogDialect.MYSQL);
    }

    @Override
    public Rendering rendering() {
        return MysqlRendering.RENDERING;
    }

    @Override
    protected TypeBindings bindings() {
        return BINDINGS;
    }

    @Override
    public PlanSyntax plans() {
        return MysqlDialect::prefix;
    }

    /** The tree says nothing of changes of a single table; the table of the older form does. */
    private static String prefix(PlanRequest request) {
        if (request.json()) {
            return "explain format=json";
        }
        if (request.analyze()) {
            return "explain analyze";
        }
        return request.change() ? "explain format=traditional" : "explain format=tree";
    }

    /** Texts put together would be cut off, after 1,024 bytes and with no more than a warning. */
    @Override
    public List<String> connectionSetup() {
        return List.of("set session group_concat_max_len = 4294967295");
    }

    @Override
    protected void check(StatementNode statement) {
        FamilyChecks.check(statement, (capability, why) -> {
            throw refused(capability, why);
        });
    }

    @Override
    protected Optional<Fault> ownFault(SQLException error) {
        return MysqlErrors.fault(error);
    }
}
