package org.alkahest.dialect.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.type.Json;
import org.jspecify.annotations.Nullable;

/** A {@link Json} as its text, for databases that keep it as one or that take a text where JSON stands. */
public class JsonBinding implements TypeBinding<Json> {
    private final String sqlName;
    private final Literals literals;

    public JsonBinding(String sqlName, Literals literals) {
        this.sqlName = sqlName;
        this.literals = literals;
    }

    @Override
    public final String sqlName() {
        return sqlName;
    }

    @Override
    public final Object arrayElement(Json value) {
        return value.text();
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Json value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, value.text());
        }
    }

    /** @throws ResultException ALK-6005 if the database keeps something that is not JSON */
    @Override
    public final @Nullable Json read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        if (text == null) {
            return null;
        }
        try {
            return Json.of(text);
        } catch (StatementException notJson) {
            throw new ResultException(
                    ErrorCode.VALUE_NOT_READABLE,
                    ErrorText.of(
                            "A column of JSON holds a text that is not JSON.",
                            "Only what RFC 8259 calls JSON can be a Json, and this is no such text.",
                            "Correct the row, or read the column as text."),
                    notJson);
        }
    }

    @Override
    public final String literal(Json value) {
        return literals.json(value);
    }
}
