package org.alkahest.benchmarks.statement;

import java.sql.PreparedStatement;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.matcher.ElementMatchers;
import org.alkahest.cache.CaffeineStatementCache;
import org.alkahest.cache.StatementCache;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;
import org.alkahest.dialect.Dialects;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.shape.Shape;
import org.jooq.DSLContext;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** What the rivals need to turn a statement into text: their dialects and our cache, warm or cold. */
final class StatementTools {
    private final StatementCache cache = new CaffeineStatementCache();
    private final Dialect dialect;
    private final DSLContext jooq;

    StatementTools(TargetDialect target) {
        DialectProvider provider = Dialects.installed().forUrl(target.url());
        this.dialect = provider.dialect(provider.assumedVersion());
        this.jooq = DSL.using(target.jooq(), settings());
    }

    static Settings settings() {
        return new Settings().withExecuteLogging(false).withRenderQuotedNames(RenderQuotedNames.NEVER);
    }

    DSLContext jooq() {
        return jooq;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Our compiled statement as an execution finds it: from the cache, or compiled and kept. */
    CompiledStatement cached(Statement statement, Shape shape) {
        CompiledStatement found = cache.find(dialect, shape.key());
        return found != null
                ? found
                : cache.compile(dialect, statement, shape.key()).statement();
    }

    /** A statement of a driver that does nothing at all. */
    static PreparedStatement deafStatement() {
        try {
            return new ByteBuddy()
                    .subclass(Object.class)
                    .implement(PreparedStatement.class)
                    .method(ElementMatchers.isAbstract())
                    .intercept(StubMethod.INSTANCE)
                    .make()
                    .load(StatementTools.class.getClassLoader())
                    .getLoaded()
                    .asSubclass(PreparedStatement.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
