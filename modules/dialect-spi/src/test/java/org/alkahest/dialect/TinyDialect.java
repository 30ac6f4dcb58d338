package org.alkahest.dialect;

import java.util.Set;
import org.alkahest.dialect.IdentifierRules.UnquotedCase;
import org.alkahest.dialect.render.Rendering;

/** Standard SQL with nothing replaced, and as many capabilities as a test wants. */
public final class TinyDialect extends StandardDialect {
    private final Capabilities capabilities;
    private final Rendering rendering;

    public TinyDialect() {
        this(Capabilities.all(), Rendering.standard());
    }

    public TinyDialect(Capabilities capabilities) {
        this(capabilities, Rendering.standard());
    }

    public TinyDialect(Rendering rendering) {
        this(Capabilities.all(), rendering);
    }

    private TinyDialect(Capabilities capabilities, Rendering rendering) {
        super("tiny", DatabaseVersion.of("Tiny", 1, 2));
        this.capabilities = capabilities;
        this.rendering = rendering;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public IdentifierRules identifiers() {
        return new IdentifierRules('"', '"', UnquotedCase.UPPER, Set.of("select", "order"));
    }

    @Override
    public Limits limits() {
        return new Limits(20, Limits.LengthUnit.CHARACTERS, 5);
    }

    @Override
    public Rendering rendering() {
        return rendering;
    }
}
