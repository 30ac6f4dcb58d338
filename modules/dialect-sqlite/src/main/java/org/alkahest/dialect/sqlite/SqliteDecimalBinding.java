package org.alkahest.dialect.sqlite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.type.BasicType;
import org.jspecify.annotations.Nullable;

/**
 * A {@link BigDecimal}, without loss. SQLite computes with 64-bit integers and doubles, and a double keeps 15 decimal
 * digits. So there are two forms:
 *
 * <ul>
 *   <li>{@code decimal(p, s)} with at most 15 digits is stored as a number: it compares and computes as one, and comes
 *       back with the scale it was declared with.
 *   <li>More digits, or a number of them that was not declared, are stored as text: every digit is kept and equal numbers
 *       are equal texts, but the order is that of texts, and computing with them is computing with doubles.
 * </ul>
 */
final class SqliteDecimalBinding implements TypeBinding<BigDecimal> {
    private static final int DIGITS_OF_A_DOUBLE = 15;
    private static final MathContext EXACT = new MathContext(DIGITS_OF_A_DOUBLE, RoundingMode.HALF_UP);

    private final BasicType<?> type;
    private final boolean numeric;
    private final int scale;

    private SqliteDecimalBinding(BasicType<?> type) {
        this.type = type;
        this.numeric = isNumeric(type);
        this.scale = type.hasScale() ? type.scale() : 0;
    }

    static SqliteDecimalBinding of(BasicType<?> type) {
        return new SqliteDecimalBinding(type);
    }

    static boolean isNumeric(BasicType<?> type) {
        return type.hasLength() && type.length() <= DIGITS_OF_A_DOUBLE;
    }

    /** The second name holds the word that makes SQLite prefer text. */
    @Override
    public String sqlName() {
        if (!type.hasLength()) {
            return "decimal_text";
        }
        return (numeric ? "decimal(" : "decimal_text(") + type.length() + (type.hasScale() ? ", " + scale : "") + ')';
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable BigDecimal value) throws SQLException {
        if (value == null) {
            statement.setNull(index, numeric ? Types.NUMERIC : Types.VARCHAR);
            return;
        }
        BigDecimal stored = stored(value);
        if (!numeric) {
            statement.setString(index, stored.toPlainString());
        } else if (stored.precision() > DIGITS_OF_A_DOUBLE) {
            throw new SQLDataException(value + " has more digits than " + type.describe() + " can hold", "22003");
        } else if (stored.signum() == 0 || stored.stripTrailingZeros().scale() <= 0) {
            statement.setLong(index, stored.longValueExact());
        } else {
            statement.setDouble(index, stored.doubleValue());
        }
    }

    /** With the declared scale or, where that would lose digits, a larger one: equal numbers are equal texts. */
    private BigDecimal stored(BigDecimal value) {
        BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return shortest.scale() < scale ? shortest.setScale(scale) : shortest;
    }

    @Override
    public @Nullable BigDecimal read(ResultSet row, int index) throws SQLException {
        Object value = row.getObject(index);
        if (value == null) {
            return null;
        }
        BigDecimal read;
        if (value instanceof Double number) {
            read = BigDecimal.valueOf(number).round(EXACT).stripTrailingZeros();
        } else if (value instanceof Number number) {
            read = BigDecimal.valueOf(number.longValue());
        } else {
            read = decimal(value.toString());
        }
        return read.scale() < scale ? read.setScale(scale) : read;
    }

    private static BigDecimal decimal(String text) throws SQLDataException {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException malformed) {
            throw new SQLDataException('"' + text + "\" is no decimal number", "22018", malformed);
        }
    }

    @Override
    public String literal(BigDecimal value) {
        String digits = stored(value).toPlainString();
        return numeric ? digits : '\'' + digits + '\'';
    }
}
