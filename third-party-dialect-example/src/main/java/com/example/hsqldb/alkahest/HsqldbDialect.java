package com.example.hsqldb.alkahest;

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
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.reflect.JdbcReflection;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.render.FromClause;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.render.TypedPlaceholders;
import org.alkahest.dialect.render.WithInsideInsert;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.ArithmeticOperator;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.WithStatement;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.TypeKind;

/** HSQLDB 2.7: standard SQL for the most part. */
final class HsqldbDialect extends StandardDialect {
    private static final Capabilities CAPABILITIES = Capabilities.standard()
            .without(
                    Capability.BIT_OPERATIONS,
                    Capability.COMMON_TABLE_EXPRESSIONS_IN_UPDATE,
                    Capability.COMPUTED_DEFAULTS,
                    Capability.DATE_AND_TIME_FUNCTIONS,
                    Capability.LIMIT_EXPRESSIONS);

    /** The words that its guide calls disallowed. */
    private static final Set<String> RESERVED = Set.of(("all and any as at avg between both by call case cast check"
                    + " coalesce constraint convert corresponding count create cross cube current default distinct drop else every except exists"
                    + " fetch for foreign from full grant group grouping having in inner intersect into is join leading left"
                    + " like max merge min natural not nullif on or order outer primary references right rollup row"
                    + " select set some stddev_pop stddev_samp sum table then to trailing trigger union unique using"
                    + " values var_pop var_samp when where with")
            .split(" "));

    /** Every SELECT reads from something. */
    private static final String ONE_ROW = "(values(0))";

    private static final Rendering RENDERING = Rendering.standard()
            .with(TypedPlaceholders.rendering())
            .with(FromClause.class, FromClause.orElse(ONE_ROW))
            .with(WithStatement.class, WithInsideInsert::render)
            .with(Arithmetic.class, HsqldbDialect::arithmetic)
            .withEmptyList(type -> "(select cast(null as " + type.sqlName() + ") from " + ONE_ROW + " where 1 = 0)");

    HsqldbDialect(String id, DatabaseVersion version) {
        super(id, version);
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public IdentifierRules identifiers() {
        return new IdentifierRules('"', '"', UnquotedCase.UPPER, RESERVED);
    }

    @Override
    public Reflection reflection() {
        return JdbcReflection.of(identifiers(), types()).withInformationSchema();
    }

    @Override
    public Rendering rendering() {
        return RENDERING;
    }

    @Override
    protected TypeBindings bindings() {
        return TypeBindings.standard()
                .named(TypeKind.TEXT, "longvarchar")
                .named(TypeKind.DECIMAL, HsqldbDialect::decimal);
    }

    @Override
    protected Optional<Fault> ownFault(SQLException error) {
        return switch (error.getErrorCode()) {
            case -5501 -> Optional.of(Fault.of(ErrorCode.NO_SUCH_OBJECT));
            case -4872 -> Optional.of(Fault.of(ErrorCode.STATEMENT_TIMEOUT));
            default -> Optional.empty();
        };
    }

    /** A plain decimal would have no digits after the point. */
    private static String decimal(BasicType<?> type) {
        return type.hasLength() ? "decimal(" + type.length() + ", " + type.scale() + ")" : "decimal(60, 20)";
    }

    private static void arithmetic(Arithmetic node, SqlWriter out) {
        boolean remainder = node.operator() == ArithmeticOperator.REMAINDER;
        var call = new Call("mod", false, List.of(node.left(), node.right()), node.type());
        TypedPlaceholders.rendering().render(remainder ? call : node, out);
    }
}
