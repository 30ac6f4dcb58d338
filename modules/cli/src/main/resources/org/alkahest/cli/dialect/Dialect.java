package {{package}};

import java.util.Set;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.IdentifierRules.UnquotedCase;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.dialect.type.TypeBindings;

/** {{name}}: standard SQL, until something here says otherwise. */
final class {{name}}Dialect extends StandardDialect {
    /** What the database can do. Take out what it cannot, add what it has beyond the standard; the kit looks both ways. */
    private static final Capabilities CAPABILITIES = Capabilities.standard();

    /** The words that cannot be names without quotes, in lower case: copy those of its manual. */
    private static final Set<String> RESERVED = Set.of(("all and as between by case check column constraint create cross"
                    + " current default delete distinct drop else end exists fetch for foreign from full grant group having in"
                    + " inner insert intersect into is join key left like limit not null offset on or order primary references"
                    + " right row rows select set table then to trigger union unique update user using value values when where"
                    + " with")
            .split(" "));

    /**
     * How SQL is written where the database has words of its own: an entry a node. Most often needed are {@code
     * .with(TypedPlaceholders.rendering())}, where the database asks for the types of placeholders; and where every SELECT reads
     * from something, {@code .with(FromClause.class, FromClause.orElse("dual"))} with {@code .withEmptyList(…)}.
     */
    private static final Rendering RENDERING = Rendering.standard();

    {{name}}Dialect(String id, DatabaseVersion version) {
        super(id, version);
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    /** Its quotes, and what it makes of the case of a name without them. */
    @Override
    public IdentifierRules identifiers() {
        return new IdentifierRules('"', '"', UnquotedCase.UPPER, RESERVED);
    }

    @Override
    public Rendering rendering() {
        return RENDERING;
    }

    /** How types are called and values travel: {@code .named(TypeKind.TEXT, "clob")} where a name differs. */
    @Override
    protected TypeBindings bindings() {
        return TypeBindings.standard();
    }
}
