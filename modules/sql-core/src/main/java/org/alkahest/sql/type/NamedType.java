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
 * @param sqlName the type as DDL and CAST name it; written into SQL as it stands
 * @param base how values are bound, read and written as literals
 */
public record NamedType<T>(String sqlName, SqlType<T> base) implements SqlType<T> {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*( [A-Za-z0-9_]+)*( ?\\([A-Za-z0-9_, ]+\\))?" + "( [A-Za-z0-9_]+)*");

    /** @throws StatementException ALK-1010 if the name is not made of words and one pair of parentheses at most */
    public NamedType {
        if (!NAME.matcher(sqlName).matches()) {
            throw new StatementException(
                    ErrorCode.INVALID_IDENTIFIER,
                    ErrorText.of(
                            "\"" + sqlName + "\" cannot be the name of a type.",
                            "Names of types are written into SQL as they stand, so only words are taken, and what"
                                    + " stands in one pair of parentheses.",
                            "Correct the name."));
        }
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
