package org.alkahest.tools.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.LabelType;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Finds the value of Java that a default stands for, where it is a plain literal. */
final class DefaultValue {
    /** A text in quotes, perhaps cast to a type as PostgreSQL prints it. */
    private static final Pattern TEXT = Pattern.compile("'((?:[^'\\\\]|'')*)'(?:::[a-z_ ]+(?:\\(\\d+\\))?)?");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern EXACT = Pattern.compile("-?\\d+(\\.\\d+)?");

    private DefaultValue() {}

    /** An expression of Java; null where the default is no plain literal of the type. */
    static @Nullable String of(SqlType<?> type, String text, SourceFile file, SchemaNames names) {
        if (type instanceof LabelType labels) {
            String enumeration = names.enumeration(labels);
            String label = quoted(text);
            return enumeration != null && label != null && labels.labels().contains(label)
                    ? enumeration + '.' + label
                    : null;
        }
        return type instanceof BasicType<?> basic ? basic(basic, text, file) : null;
    }

    private static @Nullable String basic(BasicType<?> type, String text, SourceFile file) {
        return switch (type.kind()) {
            case BOOLEAN -> text.equalsIgnoreCase("true") ? "true" : text.equalsIgnoreCase("false") ? "false" : null;
            case SMALLINT -> whole(text, Short.MIN_VALUE, Short.MAX_VALUE) ? "(short) " + decimal(text) : null;
            case INTEGER -> whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE) ? decimal(text) : null;
            case BIGINT -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE) ? decimal(text) + 'L' : null;
            case DECIMAL ->
                EXACT.matcher(text).matches() ? "new " + file.use("BigDecimal") + "(\"" + text + "\")" : null;
            case CHAR, VARCHAR, TEXT -> {
                String value = quoted(text);
                yield value == null ? null : JavaText.literal(value);
            }
            default -> null;
        };
    }

    private static boolean whole(String text, long least, long most) {
        if (!WHOLE.matcher(text).matches()) {
            return false;
        }
        long number = Long.parseLong(text);
        return number >= least && number <= most;
    }

    /** Without zeros in front, which Java takes for the base of eight. */
    private static String decimal(String text) {
        return Long.toString(Long.parseLong(text));
    }

    private static @Nullable String quoted(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? matcher.group(1).replace("''", "'") : null;
    }
}
