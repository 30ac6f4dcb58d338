package org.alkahest.dialect.postgresql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.type.IntervalBinding;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Duration} as an interval. It is sent as ISO 8601 writes it, and read in the style that a server has by default or
 * in that of ISO 8601. An interval with months has no length of its own, and so it is no duration.
 */
final class PostgresqlIntervalBinding implements TypeBinding<Duration> {
    private static final Pattern STYLE =
            Pattern.compile("(?:([-+]?\\d+) days?)? ?(?:([-+])?(\\d+):(\\d\\d):(\\d\\d(?:\\.\\d+)?))?");

    private final String sqlName;
    private final Literals literals;

    PostgresqlIntervalBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public Object arrayElement(Duration value) {
        return IntervalBinding.micros(value).toString();
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Duration value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.OTHER);
        } else {
            statement.setObject(index, IntervalBinding.micros(value).toString(), Types.OTHER);
        }
    }

    /** @throws ResultException ALK-6005 for an interval of months or years */
    @Override
    public @Nullable Duration read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? null : duration(text);
    }

    static Duration duration(String text) {
        Matcher parts = STYLE.matcher(text);
        if (text.startsWith("P") && text.matches("P(-?\\d+D)?(T.*)?")) {
            return Duration.parse(text);
        }
        if (text.isEmpty() || !parts.matches()) {
            throw new ResultException(
                    ErrorCode.VALUE_NOT_READABLE,
                    ErrorText.of(
                            "The interval \"" + text + "\" is no duration.",
                            "Months and years differ in length, so an interval of them has none.",
                            "Keep days, hours and seconds in the column, or read it as text."));
        }
        Duration days = parts.group(1) == null ? Duration.ZERO : Duration.ofDays(Long.parseLong(parts.group(1)));
        if (parts.group(3) == null) {
            return days;
        }
        BigDecimal seconds = new BigDecimal(parts.group(5));
        Duration time = Duration.ofHours(Long.parseLong(parts.group(3)))
                .plusMinutes(Long.parseLong(parts.group(4)))
                .plusNanos(seconds.movePointRight(9).longValueExact());
        return days.plus("-".equals(parts.group(2)) ? time.negated() : time);
    }

    @Override
    public String literal(Duration value) {
        return literals.interval(IntervalBinding.micros(value));
    }
}
