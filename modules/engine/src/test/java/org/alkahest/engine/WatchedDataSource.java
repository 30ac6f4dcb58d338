package org.alkahest.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * A data source that knows which connections, statements and result sets are open, and lets a call of one's choice fail. The
 * database behind it is real. A statement that is closed closes its results; a connection closes nothing but itself, so that
 * it does not hide what was forgotten.
 */
final class WatchedDataSource {
    private static final Set<Class<?>> WATCHED =
            Set.of(Connection.class, PreparedStatement.class, Statement.class, ResultSet.class);

    private final DataSource real;
    private final Set<Watched> open = ConcurrentHashMap.newKeySet();
    private final Map<String, SQLException> failures = new ConcurrentHashMap<>();
    private final List<String> calls = new ArrayList<>();

    WatchedDataSource(DataSource real) {
        this.real = real;
    }

    DataSource dataSource() {
        return (DataSource) proxy(DataSource.class, real, null);
    }

    /** The simple names of the interfaces of all that is open, sorted. */
    List<String> open() {
        return open.stream().map(each -> each.type.getSimpleName()).sorted().toList();
    }

    /** Lets the next call of a method fail, for example {@code ResultSet.next}. */
    void failOn(String method, SQLException error) {
        failures.put(method, error);
    }

    /** How often a method has been called, for example {@code Connection.commit}. */
    long calls(String method) {
        return calls.stream().filter(method::equals).count();
    }

    private Object proxy(Class<?> type, Object target, Watched parent) {
        var watched = new Watched(type, target, parent);
        if (type != DataSource.class) {
            open.add(watched);
        }
        return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> "watched " + type.getSimpleName();
                    default -> watched.invoke(method, arguments);
                });
    }

    private final class Watched {
        private final Class<?> type;
        private final Object target;
        private final Watched parent;

        Watched(Class<?> type, Object target, Watched parent) {
            this.type = type;
            this.target = target;
            this.parent = parent;
        }

        Object invoke(Method method, Object[] arguments) throws Throwable {
            String name = type.getSimpleName() + '.' + method.getName();
            calls.add(name);
            if (method.getName().equals("close")) {
                open.remove(this);
                open.removeIf(each -> each.parent == this && each.type == ResultSet.class);
            }
            SQLException failure = failures.remove(name);
            if (failure != null) {
                throw failure;
            }
            try {
                Object result = method.invoke(target, arguments);
                return result != null && WATCHED.contains(method.getReturnType())
                        ? proxy(method.getReturnType(), result, this)
                        : result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
