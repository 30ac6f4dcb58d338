package org.alkahest.dialect.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.IdentifierRules.UnquotedCase;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.dialect.Limits;
import org.alkahest.dialect.Limits.LengthUnit;
import org.alkahest.dialect.PlanSyntax;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.bulk.InsertReturning;
import org.alkahest.dialect.bulk.JoinedRows;
import org.alkahest.dialect.bulk.KeyedChange;
import org.alkahest.dialect.bulk.KeyedChanges;
import org.alkahest.dialect.bulk.RowsWay;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.sqlite.reflect.SqliteBulkReflection;
import org.alkahest.dialect.sqlite.reflect.SqliteReflection;
import org.alkahest.dialect.sqlite.reflect.SqliteTypeReader;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.schema.SchemaStatement.CreateTable;
import org.alkahest.sql.tree.StatementNode;

/** SQLite 3.x. What each version brought is from the release history of its site. */
public final class SqliteDialect extends StandardDialect {
    private static final IdentifierRules IDENTIFIERS =
            new IdentifierRules('"', '"', UnquotedCase.KEPT, SqliteReservedWords.ALL);

    /** Identifiers have no limit of their own; placeholders have had this one since 3.32. */
    private static final Limits LIMITS = new Limits(Integer.MAX_VALUE, LengthUnit.CHARACTERS, 32_766);

    /** Rows that are joined take 14% longer each in pages of 1000, and 8% in pages of 30. */
    private static final int FASTEST_PAGE = 100;

    private static final InsertReturning INSERTS = new SqliteInserts(IDENTIFIERS);

    private final Capabilities capabilities;

    public SqliteDialect(DatabaseVersion version) {
        super(SqliteDialectProvider.ID, version);
        Capabilities own = Capabilities.all()
                .without(Capability.OF_ARRAYS)
                .without(
                        Capability.ALTER_COLUMNS,
                        Capability.ALTER_FOREIGN_KEY,
                        Capability.ALTER_UNIQUE_KEYS,
                        Capability.CONDITIONAL_COLUMNS,
                        Capability.CHANGES_IN_COMMON_TABLE_EXPRESSIONS,
                        Capability.ENUM_TYPES,
                        Capability.COMMENTS,
                        Capability.COMMENT_STATEMENTS,
                        Capability.CONFLICT_CONSTRAINT,
                        Capability.COVERING_INDEXES,
                        Capability.CREATE_SCHEMA,
                        Capability.DEFAULT_AS_VALUE,
                        Capability.DEFERRABLE_UNIQUE_KEYS,
                        Capability.DISTINCT_ON,
                        Capability.DISTINCT_STATISTICAL_AGGREGATES,
                        Capability.EXPLAIN_ANALYZE,
                        Capability.EXPLAIN_ANALYZE_CHANGES,
                        Capability.EXPLAIN_ANALYZE_JSON,
                        Capability.EXPLAIN_JSON,
                        Capability.GROUPING_FUNCTION,
                        Capability.GROUPING_SETS,
                        Capability.IDENTITY_OPTIONS,
                        Capability.INDEX_METHODS,
                        Capability.INTERSECT_AND_EXCEPT_ALL,
                        Capability.JSON_CONTAINS,
                        Capability.LATERAL,
                        Capability.LIMIT_WITH_TIES,
                        Capability.LOCK_FOR_SHARE,
                        Capability.LOCK_FOR_UPDATE,
                        Capability.LOCK_OF_KEYS,
                        Capability.LOCK_OF_TABLES,
                        Capability.LOCK_WITHOUT_WAITING,
                        Capability.MATCH_FULL,
                        Capability.MATERIALIZED_VIEWS,
                        Capability.MERGE,
                        Capability.MERGE_RETURNING,
                        Capability.NULLS_NOT_DISTINCT,
                        Capability.ORDERED_SET_AGGREGATES,
                        Capability.QUANTIFIED_COMPARISONS,
                        Capability.REGULAR_EXPRESSIONS,
                        Capability.REPLACE_VIEWS,
                        Capability.RETURNING_OLD_AND_NEW,
                        Capability.SEQUENCES,
                        Capability.SEQUENCE_CACHE,
                        Capability.ROLLUP,
                        Capability.SERVER_ON_UPDATE,
                        Capability.SPLIT_PART,
                        Capability.STATISTICAL_AGGREGATES,
                        Capability.TABLE_FUNCTION_ORDINALITY,
                        Capability.TABLE_SAMPLE,
                        Capability.TWO_PHASE,
                        Capability.TWO_PHASE_RECOVERY)
                .when(version.isAtLeast(3, 31), Capability.COMPUTED_COLUMNS)
                .when(version.isAtLeast(3, 31), Capability.VIRTUAL_COLUMNS)
                .when(version.isAtLeast(3, 25), Capability.WINDOW_FUNCTIONS)
                .when(version.isAtLeast(3, 28), Capability.WINDOW_GROUPS)
                .when(version.isAtLeast(3, 28), Capability.WINDOW_EXCLUSION)
                .when(version.isAtLeast(3, 30), Capability.AGGREGATE_FILTER)
                .when(version.isAtLeast(3, 44), Capability.STRING_AGGREGATES)
                .when(version.isAtLeast(3, 24), Capability.EXPLAIN)
                .when(version.isAtLeast(3, 24), Capability.INSERT_ON_CONFLICT)
                .when(version.isAtLeast(3, 35), Capability.CONFLICT_UPDATE_OF_ANY_KEY)
                .when(version.isAtLeast(3, 30), Capability.NULLS_ORDER)
                .when(version.isAtLeast(3, 53), Capability.ALTER_NULLABILITY)
                .when(version.isAtLeast(3, 53), Capability.ALTER_CHECKS)
                .when(version.isAtLeast(3, 25), Capability.RENAME_COLUMN)
                .when(version.isAtLeast(3, 35), Capability.DROP_COLUMN)
                .when(version.isAtLeast(3, 35), Capability.INSERT_RETURNING)
                .when(version.isAtLeast(3, 35), Capability.UPDATE_RETURNING)
                .when(version.isAtLeast(3, 35), Capability.DELETE_RETURNING)
                .when(version.isAtLeast(3, 38), Capability.JSON_PATHS)
                .when(version.isAtLeast(3, 38), Capability.JSON_VALUES)
                .when(version.isAtLeast(3, 38), Capability.JSON_CONSTRUCTORS)
                .when(version.isAtLeast(3, 38), Capability.JSON_ROWS)
                .when(version.isAtLeast(3, 44), Capability.JSON_AGGREGATES_IN_ORDER)
                .when(version.isAtLeast(3, 35), Capability.MATHEMATICAL_FUNCTIONS)
                .when(version.isAtLeast(3, 39), Capability.RIGHT_JOIN)
                .when(version.isAtLeast(3, 39), Capability.FULL_JOIN)
                .when(version.isAtLeast(3, 44), Capability.CONCAT_WITH_SEPARATOR);
        this.capabilities = emulated(version, own);
    }

    private static Capabilities emulated(DatabaseVersion version, Capabilities own) {
        Capabilities emulated = own.emulating(Capability.CHECKED_ENUMS, "text, and a check of the column")
                .emulating(Capability.DELETE_USING, "EXISTS over the other tables")
                .emulating(Capability.OFFSET_WITHOUT_LIMIT, "a limit of -1")
                .emulating(Capability.LIMIT_PERCENT, "a limit computed from a count of the rows")
                .emulating(Capability.BOOLEAN_AGGREGATES, "the minimum or maximum of the conditions")
                .emulating(Capability.BIT_OPERATIONS, "XOR as OR less AND")
                .emulating(Capability.RANDOM_NUMBERS, "a whole number at random, divided by the greatest one")
                .emulating(Capability.LEFT_AND_RIGHT, "substr")
                .emulating(Capability.TEXT_PADDING, "the zeros of a blob, each replaced by the text")
                .emulating(Capability.DATE_AND_TIME_FUNCTIONS, "texts of a fixed width, cut, and added to by strftime")
                .emulating(Capability.DATE_TRUNCATION, "texts of a fixed width, cut and filled up")
                .emulating(Capability.MAKE_DATE, "a text of a fixed width, by printf");
        if (own.has(Capability.JSON_VALUES)) {
            emulated = emulated.emulating(Capability.JSON_VALUES, "a CASE over the kind of the value");
        }
        return version.isAtLeast(3, 33)
                ? emulated
                : emulated.emulating(Capability.UPDATE_FROM, "a correlated subquery for each column, and EXISTS");
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
        return Optional.of(INSERTS);
    }

    @Override
    public Optional<KeyedChanges> keyedChanges() {
        return version().isAtLeast(3, 33) ? Optional.of(SqliteDialect::changed) : Optional.empty();
    }

    private static List<RowsWay> changed(KeyedChange change) {
        return JoinedRows.ways(change).stream()
                .map(way -> way.upTo(FASTEST_PAGE))
                .toList();
    }

    @Override
    public Reflection reflection() {
        return new SqliteReflection(bulk(), IDENTIFIERS, version());
    }

    @Override
    public Optional<BulkReflection> bulkReflection() {
        return Optional.of(bulk());
    }

    private SqliteBulkReflection bulk() {
        return new SqliteBulkReflection(IDENTIFIERS, version(), new SqliteTypeReader(new TypeReader(types())));
    }

    @Override
    public Rendering rendering() {
        if (version().isAtLeast(3, 35)) {
            return SqliteRendering.WITH_HINTS;
        }
        if (version().isAtLeast(3, 33)) {
            return SqliteRendering.WITH_UPDATE_FROM;
        }
        return version().isAtLeast(3, 28) ? SqliteRendering.RENDERING : SqliteRendering.WITHOUT_WINDOW_NAMES;
    }

    @Override
    protected TypeBindings bindings() {
        return SqliteTypes.BINDINGS;
    }

    @Override
    public PlanSyntax plans() {
        return new SqlitePlans();
    }

    @Override
    public Set<IsolationLevel> isolationLevels() {
        return Set.of(IsolationLevel.SERIALIZABLE, IsolationLevel.READ_UNCOMMITTED);
    }

    /** Foreign keys are enforced only where a connection asks for it. */
    @Override
    public List<String> connectionSetup() {
        return List.of("pragma foreign_keys = on");
    }

    /** SQLite deletes the rows of a table before it drops it. The end of a transaction puts this back by itself. */
    @Override
    public List<String> foreignKeyDeferral() {
        return List.of("pragma defer_foreign_keys = on");
    }

    @Override
    protected void check(StatementNode statement) {
        if (statement instanceof CreateTable create) {
            SqliteChecks.identity(create.table()).ifPresent(why -> {
                throw refused(Capability.IDENTITY_COLUMNS, why);
            });
        }
    }

    @Override
    protected Optional<Fault> ownFault(SQLException error) {
        return SqliteErrors.fault(error);
    }
}
