package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Duration} as a whole number of microseconds, for databases without a type that keeps it; what is finer is cut
 * off. The range is that of 64 bits: 292 thousand years.
 */
public final class IntervalBinding implements TypeBinding<Duration> {
    private static final long MICROS = 1_000_000;

    private final String sqlName;
    private final Literals literals;

    public IntervalBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    /** The duration without what is finer than a microsecond. */
    public static Duration micros(Duration value) {
        return Duration.ofSeconds(value.getSeconds(), value.getNano() / 1000 * 1000L);
    }

    private static long count(Duration value) throws SQLDataException {
        try {
            return Math.addExact(Math.multiplyExact(value.getSeconds(), MICROS), value.getNano() / 1000);
        } catch (ArithmeticException tooLong) {
            throw new SQLDataException(value + " has more microseconds than 64 bits hold", "22015", tooLong);
        }
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Duration value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, count(value));
        }
    }

    @Override
    public @Nullable Duration read(ResultSet row, int index) throws SQLException {
        long value = row.getLong(index);
        if (value == 0 && row.wasNull()) {
            return null;
        }
        return Duration.ofSeconds(Math.floorDiv(value, MICROS), Math.floorMod(value, MICROS) * 1000);
    }

    @Override
    public String literal(Duration value) {
        return literals.interval(micros(value));
    }

    @Override
    public Optional<String> emulation() {
        return Optional.of("a whole number of microseconds");
    }
}
