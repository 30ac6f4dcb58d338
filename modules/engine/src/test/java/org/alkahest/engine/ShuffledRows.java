package org.alkahest.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A data source over a real database whose inserts give back their rows in an order that nobody promised: all rows of a result
 * are fetched and shuffled, never into the order in which they came. What queries yield stays as it is. Register it as an
 * extension, so that a failure tells the seed; {@code -Dalkahest.test.seed} gives it again.
 */
final class ShuffledRows implements AfterTestExecutionCallback {
    private static final String SEED = "alkahest.test.seed";
    private static final List<Class<?>> OBJECTS =
            List.of(LocalDate.class, LocalTime.class, LocalDateTime.class, OffsetDateTime.class, UUID.class);
    private static final List<String> GETTERS = List.of(
            "getObject",
            "getString",
            "getLong",
            "getInt",
            "getShort",
            "getDouble",
            "getFloat",
            "getBoolean",
            "getBytes",
            "getBigDecimal",
            "getArray");

    private final long seed = Long.getLong(SEED, System.nanoTime());
    private final Random random = new Random(seed);
    private int shuffled;

    /** The same data source with shuffled rows. */
    DataSource over(DataSource real) {
        return (DataSource) proxy(DataSource.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    /** How many results of more than one row have been shuffled. */
    int shuffledResults() {
        return shuffled;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException()
                .ifPresent(failure -> failure.addSuppressed(
                        new AssertionError("rows were shuffled as -D" + SEED + '=' + seed + " does")));
    }

    private Object connection(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof PreparedStatement statement && inserts((String) arguments[0])
                    ? statement(statement)
                    : result;
        });
    }

    private static boolean inserts(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        return lower.contains("insert into ") || lower.contains("merge into ") || lower.contains("replace into ");
    }

    private Object statement(PreparedStatement real) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof ResultSet rows ? rows(rows) : result;
        });
    }

    private Object rows(ResultSet real) throws SQLException {
        List<Map<List<Object>, Outcome>> rows = new ArrayList<>();
        int columns = real.getMetaData().getColumnCount();
        while (real.next()) {
            rows.add(fetched(real, columns));
        }
        shuffle(rows);
        var cursor = new Object() {
            int row = -1;
            boolean wasNull;
        };
        return proxy(ResultSet.class, (method, arguments) -> switch (method.getName()) {
            case "next" -> ++cursor.row < rows.size();
            case "wasNull" -> cursor.wasNull;
            default -> {
                if (!method.getName().startsWith("get") || arguments == null) {
                    yield call(real, method, arguments);
                }
                Outcome outcome = rows.get(cursor.row).get(key(method, arguments));
                if (outcome == null) {
                    throw new UnsupportedOperationException("a shuffled row has no " + method);
                }
                cursor.wasNull = outcome.wasNull;
                if (outcome.failure != null) {
                    throw outcome.failure;
                }
                yield outcome.value;
            }
        });
    }

    private void shuffle(List<?> rows) {
        if (rows.size() > 1) {
            List<?> before = new ArrayList<>(rows);
            Collections.shuffle(rows, random);
            if (same(before, rows)) {
                Collections.rotate(rows, 1);
            }
            shuffled++;
        }
    }

    private static boolean same(List<?> some, List<?> others) {
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    private record Outcome(Object value, boolean wasNull, SQLException failure) {}

    /** What the getters give for the current row. */
    private static Map<List<Object>, Outcome> fetched(ResultSet row, int columns) {
        Map<List<Object>, Outcome> outcomes = new HashMap<>();
        for (int column = 1; column <= columns; column++) {
            for (String getter : GETTERS) {
                fetch(row, getter, new Class<?>[] {int.class}, new Object[] {column}, outcomes);
            }
            for (Class<?> type : OBJECTS) {
                fetch(row, "getObject", new Class<?>[] {int.class, Class.class}, new Object[] {column, type}, outcomes);
            }
        }
        return outcomes;
    }

    private static void fetch(
            ResultSet row, String getter, Class<?>[] types, Object[] arguments, Map<List<Object>, Outcome> outcomes) {
        Method method;
        Outcome outcome;
        try {
            method = ResultSet.class.getMethod(getter, types);
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
        try {
            Object value = call(row, method, arguments);
            outcome = new Outcome(value, row.wasNull(), null);
        } catch (SQLException failure) {
            outcome = new Outcome(null, false, failure);
        } catch (Throwable failure) {
            outcome = new Outcome(null, false, new SQLException(failure));
        }
        outcomes.put(key(method, arguments), outcome);
    }

    private static List<Object> key(Method method, Object[] arguments) {
        List<Object> key = new ArrayList<>(Arrays.asList(arguments));
        key.add(method.getName());
        return key;
    }

    @FunctionalInterface
    private interface Behaviour {
        Object invoke(Method method, Object[] arguments) throws Throwable;
    }

    private static Object proxy(Class<?> type, Behaviour behaviour) {
        return Proxy.newProxyInstance(
                ShuffledRows.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> "shuffled " + type.getSimpleName();
                    default -> behaviour.invoke(method, arguments);
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
