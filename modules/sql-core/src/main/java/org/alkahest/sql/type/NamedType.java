package org.alkahest.sql.type;

import java.util.regex.Pattern;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.jspecify.annotations.Nullable;

/**
 * A type of the database under the very name it has there, such as {@code citext} or {@code mediumtext}, whose values
 * travel as those of another type.
 *
 * @param sqlName the type as DDL and CAST name it; written into SQL as it stands. Words, identifiers in double quotes, arguments in
 *     one pair of parentheses, and {@code []} behind it for arrays: {@code citext}, {@code other."My Type"},
 *     {@code set('a','b')}, {@code bytea[]}. Empty for a column without a type, which SQLite alone has
 * @param base how values are bound, read and written as literals
 */
public record NamedType<T>(String sqlName, SqlType<T> base) implements SqlType<T> {
    // what stands in quotes has no backslash, with which some databases would take the closing quote for a letter
    private static final String WORD = "(?:[A-Za-z_][A-Za-z0-9_]*+|\"(?:[^\"\\\\]++|\"\")++\")";
    private static final String ARGUMENT = "(?:-?[A-Za-z0-9_ ]++|'[^'\\\\]*+(?:''[^'\\\\]*+)*+')";
    private static final Pattern NAME = Pattern.compile(WORD + "(?:\\." + WORD + ")*+( [A-Za-z0-9_]++)*+( ?\\("
            + ARGUMENT + "(?:, ?" + ARGUMENT + ")*+\\))?+( [A-Za-z0-9_]++)*+(?:\\[\\])*+");

    /** @throws StatementException ALK-1010 if the name is made of anything else */
    public NamedType {
        if (!canBe(sqlName)) {
            throw new StatementException(
                    ErrorCode.INVALID_IDENTIFIER,
                    ErrorText.of(
                            "\"" + sqlName + "\" cannot be the name of a type.",
                            "Names of types are written into SQL as they stand, so only words are taken, identifiers in double"
                                    + " quotes, and what stands in one pair of parentheses.",
                            "Correct the name."));
        }
    }

    /** Whether a text can be the name of a type. */
    public static boolean canBe(String sqlName) {
        return sqlName.isEmpty() || NAME.matcher(sqlName).matches();
    }

    @Override
    public Class<T> javaType() {
        return base.javaType();
    }

    @Override
    public boolean accepts(@Nullable Object value) {
        return base.accepts(value);
    }

    @Override
    public String describe() {
        return sqlName;
    }
}
