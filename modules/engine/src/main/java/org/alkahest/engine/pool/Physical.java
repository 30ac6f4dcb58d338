package org.alkahest.engine.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/**
 * A driver's connection together with what is kept for as long as it lives. The pool is given a {@link Connection} that is
 * also one of these; it is a dynamic proxy because the pool uses it for housekeeping only, and statements go to the
 * {@linkplain #driver() driver's own} connection.
 */
interface Physical {

    Connection driver();

    PreparedStatements statements();

    /** A connection that does what the driver's does, and can be unwrapped to this interface. */
    static Connection of(Connection driver, int keptStatements) {
        var statements = new PreparedStatements(driver, keptStatements);
        return (Connection) Proxy.newProxyInstance(
                Physical.class.getClassLoader(),
                new Class<?>[] {Connection.class, Physical.class},
                new Delegation(driver, statements));
    }

    /** Sends calls on. */
    record Delegation(Connection driver, PreparedStatements statements) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getDeclaringClass() == Physical.class) {
                return method.getName().equals("driver") ? driver : statements;
            }
            if (method.getName().equals("equals")) {
                return proxy == arguments[0];
            }
            try {
                return method.invoke(driver, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
