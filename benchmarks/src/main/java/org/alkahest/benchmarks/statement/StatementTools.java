package org.alkahest.benchmarks.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.implementation.FixedValue;
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
import org.jspecify.annotations.Nullable;

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
        Connection connection = deaf(Connection.class, null);
        return deaf(PreparedStatement.class, connection);
    }

    /** An object whose methods give null, zero and false, but for {@code getConnection}. */
    private static <T> T deaf(Class<T> type, @Nullable Connection connection) {
        try {
            return new ByteBuddy()
                    .subclass(Object.class)
                    .implement(type)
                    .method(ElementMatchers.isAbstract())
                    .intercept(StubMethod.INSTANCE)
                    .method(ElementMatchers.named("getConnection"))
                    .intercept(connection == null ? StubMethod.INSTANCE : FixedValue.reference(connection))
                    .make()
                    .load((connection == null ? StatementTools.class : connection.getClass()).getClassLoader())
                    .getLoaded()
                    .asSubclass(type)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
