package org.alkahest.dialect.postgresql;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.alkahest.dialect.type.IntervalBinding;
import org.alkahest.dialect.type.IsoText;
import org.alkahest.sql.type.ArrayOf;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.CustomType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.Json;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Values as the texts that the input functions of their types read: what stands in COPY and in arrays of texts. */
final class PostgresqlText {
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    private PostgresqlText() {}

    /** Whether the values of a type have such a text. Those of a type that only another dialect knows have none. */
    static boolean has(SqlType<?> type) {
        SqlType<?> stored = StoredType.of(type).type();
        return stored instanceof ArrayOf<?> array ? has(array.element()) : !(stored instanceof CustomType<?>);
    }

    /** Gives the text of a value that is not null, of a type that {@linkplain #has has} them. */
    static Function<Object, String> of(SqlType<?> type) {
        StoredType stored = StoredType.of(type);
        Function<Object, String> text = ofStored(stored.type());
        return value -> text.apply(stored.value().apply(value));
    }

    private static Function<Object, String> ofStored(SqlType<?> type) {
        if (type instanceof EnumType<?> || type instanceof LabelType) {
            return value -> ((Enum<?>) value).name();
        }
        if (type instanceof ArrayOf<?> array) {
            Function<Object, String> element = of(array.element());
            return value -> array((List<?>) value, element);
        }
        return switch (((BasicType<?>) type).kind()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, CHAR, VARCHAR, TEXT, UUID -> Object::toString;
            case DECIMAL -> value -> ((BigDecimal) value).toString();
            case VARBINARY, BLOB -> value -> "\\x" + HexFormat.of().formatHex((byte[]) value);
            case DATE -> value -> date((LocalDate) value);
            case TIME -> value -> IsoText.time((LocalTime) value);
            case TIMESTAMP -> value -> timestamp((LocalDateTime) value, "");
            case TIMESTAMP_WITH_TIME_ZONE -> value -> instant((Instant) value);
            case JSON -> value -> ((Json) value).text();
            case INTERVAL -> value -> IntervalBinding.micros((Duration) value).toString();
        };
    }

    /** The driver takes the ends of the range for infinity, and so it is here. */
    private static String date(LocalDate value) {
        if (value.equals(LocalDate.MAX) || value.equals(LocalDate.MIN)) {
            return value.equals(LocalDate.MAX) ? "infinity" : "-infinity";
        }
        return isPlain(value) ? value.toString() : year(value) + era(value);
    }

    private static boolean isPlain(LocalDate value) {
        return value.getYear() > 0 && value.getYear() <= LAST_YEAR_OF_FOUR_DIGITS;
    }

    /** ISO 8601 would count a year 0 and put a sign in front of large ones. */
    private static String year(LocalDate value) {
        int year = value.getYear() > 0 ? value.getYear() : 1 - value.getYear();
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, value.getMonthValue(), value.getDayOfMonth());
    }

    private static String era(LocalDate value) {
        return value.getYear() > 0 ? "" : " BC";
    }

    private static String timestamp(LocalDateTime value, String offset) {
        LocalDate date = value.toLocalDate();
        if (isPlain(date)) {
            return IsoText.timestamp(value) + offset;
        }
        return year(date) + ' ' + IsoText.time(value.toLocalTime()) + offset + era(date);
    }

    private static String instant(Instant value) {
        return timestamp(LocalDateTime.ofInstant(value, ZoneOffset.UTC), "+00");
    }

    private static String array(List<?> elements, Function<Object, String> text) {
        var array = new StringBuilder("{");
        for (@Nullable Object element : elements) {
            array.append(array.length() > 1 ? "," : "");
            if (element == null) {
                array.append("NULL");
            } else {
                quoted(text.apply(element), array);
            }
        }
        return array.append('}').toString();
    }

    private static void quoted(String element, StringBuilder array) {
        array.append('"');
        for (int i = 0; i < element.length(); i++) {
            char next = element.charAt(i);
            if (next == '"' || next == '\\') {
                array.append('\\');
            }
            array.append(next);
        }
        array.append('"');
    }
}
