package org.alkahest.engine.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A driver's connection together with what is kept for as long as it lives. The pool is given a {@link Connection} that is
 * also one of these; it is a dynamic proxy because the pool uses it for housekeeping only, and statements go to the
 * {@linkplain State#driver() driver's own} connection.
 */
interface Physical {

    State state();

    /** A connection that does what the driver's does, and can be unwrapped to this interface. */
    static Connection of(Connection driver, int keptStatements) {
        var state = new State(driver, new PreparedStatements(driver, keptStatements));
        return (Connection) Proxy.newProxyInstance(
                Physical.class.getClassLoader(),
                new Class<?>[] {Connection.class, Physical.class},
                new Delegation(state));
    }

    /** What is kept. Used by whoever has the connection. */
    final class State {
        private final Connection driver;
        private final PreparedStatements statements;
        private boolean setUp;

        private State(Connection driver, PreparedStatements statements) {
            this.driver = driver;
            this.statements = statements;
        }

        Connection driver() {
            return driver;
        }

        PreparedStatements statements() {
            return statements;
        }

        /** Executes what a dialect wants executed before the first use, once. */
        void setUp(List<String> statementsToExecute) throws SQLException {
            if (!setUp) {
                Setup.execute(driver, statementsToExecute);
                setUp = true;
            }
        }
    }

    /** Sends calls on. */
    record Delegation(State state) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
            if (method.getDeclaringClass() == Physical.class) {
                return state;
            }
            if (method.getName().equals("equals")) {
                return proxy == arguments[0];
            }
            try {
                return method.invoke(state.driver(), arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
